package glia.magics.commands;

import glia.magics.Candidates;
import glia.magics.Completion.Candidate;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.Page;
import glia.networks.language.Construct;
import glia.networks.layers.Layers;
import glia.networks.zoo.Networks;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** {@code %layers}, {@code %layers conv}. */
@Command(description = "What may stand in a %%%%network cell: layers, activations and structure.")
public final class LayersMagic extends MagicCommand {
    private static final String ZOO = "zoo";

    @Parameters(
            arity = "0..1",
            paramLabel = "LAYER",
            description = "one word, to be explained with all its options; 'zoo' for the networks that ship, or the"
                    + " name of one")
    private String word;

    @Override
    protected Object run(MagicCall call) {
        if (word == null) {
            return new Page(Layers.reference().stripTrailing() + "\nNetworks that ship (%layers zoo explains)\n  "
                    + String.join(", ", Networks.names()));
        }
        if (word.equals(ZOO)) {
            return ShippedNetwork.list();
        }
        if (Networks.names().contains(word)) {
            return new Page(ShippedNetwork.help(word));
        }
        if (Layers.named(word).isEmpty() && Construct.named(word).isEmpty()) {
            throw new MagicException(Layers.help(word));
        }
        return new Page(Layers.help(word));
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        List<Candidate> shipped = Candidates.joined(
                List.of(new Candidate(ZOO, "keyword", "the networks that ship")), ShippedNetwork.candidates(List.of()));
        return Candidates.joined(super.candidates(argument, before, begun, context), shipped);
    }

    @Override
    protected String java(MagicCall call) {
        if (ZOO.equals(word)) {
            return "Networks.names()";
        }
        if (Networks.names().contains(word)) {
            return "Networks.entry(" + glia.magics.JavaSource.quoted(word) + ").text()";
        }
        return word == null ? "Layers.reference()" : "Layers.help(" + glia.magics.JavaSource.quoted(word) + ")";
    }
}
