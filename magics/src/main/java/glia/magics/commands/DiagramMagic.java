package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.plots.Plots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %diagram lenet}. */
@Command(description = "A drawing of the layers with their shapes and parameters.")
public final class DiagramMagic extends MagicCommand {
    @Parameters(paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Override
    protected Object run(MagicCall call) {
        return Plots.diagram(call.network(network));
    }

    @Override
    protected String java(MagicCall call) {
        return "Plots.diagram(" + network + ")";
    }
}
