package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %summary lenet}. */
@Command(description = "Each layer with the shape of what it gives, its parameters and the memory of one sample.")
public final class SummaryMagic extends MagicCommand {
    @Parameters(paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Override
    protected Object run(MagicCall call) {
        return call.network(network).summary();
    }

    @Override
    protected String java(MagicCall call) {
        return network + ".summary()";
    }
}
