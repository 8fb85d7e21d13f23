package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.plots.Plots;
import glia.plots.diagram.Diagram;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %diagram lenet}, {@code %diagram lenet --format mermaid}. */
@Command(
        description = "A drawing of the layers with their shapes and parameters.",
        footer = {"", "%%diagram lenet", "%%diagram lenet --format mermaid"})
public final class DiagramMagic extends MagicCommand {
    /** What a diagram can be given as. */
    enum Format {
        SVG("", diagram -> diagram),
        MERMAID(".toMermaid()", Diagram::toMermaid),
        DOT(".toDot()", Diagram::toDot);

        private final String call;
        private final Function<Diagram, Object> writing;

        Format(String call, Function<Diagram, Object> writing) {
            this.call = call;
            this.writing = writing;
        }
    }

    @Parameters(paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "svg, or the text of another drawing program: mermaid, dot; svg unless said")
    private Format format = Format.SVG;

    @Override
    protected Object run(MagicCall call) {
        return format.writing.apply(Plots.diagram(call.network(network)));
    }

    @Override
    protected String java(MagicCall call) {
        return "Plots.diagram(" + network + ")" + format.call;
    }
}
