package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
import glia.magics.Page;
import glia.networks.language.Construct;
import glia.networks.layers.Layers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %layers}, {@code %layers conv}. */
@Command(description = "What may stand in a %%%%network cell: layers, activations and structure.")
public final class LayersMagic extends MagicCommand {
    @Parameters(arity = "0..1", paramLabel = "LAYER", description = "one word, to be explained with all its options")
    private String word;

    @Override
    protected Object run(MagicCall call) {
        if (word == null) {
            return new Page(Layers.reference().stripTrailing());
        }
        if (Layers.named(word).isEmpty() && Construct.named(word).isEmpty()) {
            throw new MagicException(Layers.help(word));
        }
        return new Page(Layers.help(word));
    }

    @Override
    protected String java(MagicCall call) {
        return word == null ? "Layers.reference()" : "Layers.help(" + glia.magics.JavaSource.quoted(word) + ")";
    }
}
