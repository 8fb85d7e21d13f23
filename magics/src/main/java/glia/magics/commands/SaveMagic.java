package glia.magics.commands;

import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %save lenet lenet.safetensors}. */
@Command(
        description =
                "Writes the weights as safetensors, with the definition in them and once more beside them (.net).",
        footer = {"", "%%save lenet", "%%save lenet models/best.safetensors"})
public final class SaveMagic extends MagicCommand {
    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "where to; NETWORK.safetensors unless said")
    private String file;

    @Override
    protected Object run(MagicCall call) throws IOException {
        Network saved = call.network(network);
        Path path = Path.of(file());
        saved.save(path);
        return new Page(String.format(
                Locale.ROOT,
                "saved %s: %,d parameters in %s (%,d KB)",
                network,
                saved.parameterCount(),
                path,
                (Files.size(path) + 1023) / 1024));
    }

    private String file() {
        String name = file == null ? network : file;
        return WeightFiles.hasEnding(name) ? name : name + WeightFiles.ENDING;
    }

    @Override
    protected String java(MagicCall call) {
        return network + ".save(Path.of(" + JavaSource.quoted(file()) + "));";
    }
}
