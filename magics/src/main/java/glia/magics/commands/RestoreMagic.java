package glia.magics.commands;

import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.NotebookNames;
import glia.networks.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code %restore lenet.safetensors}. */
@Command(
        description = "Reads a network that %%save wrote, with its weights, and declares a variable of type Network.",
        footer = {"", "%%restore lenet.safetensors", "%%restore models/best.safetensors best"})
public final class RestoreMagic extends MagicCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "what to read; its .safetensors may be left out")
    private String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the variable; the network's own name unless said")
    private String name;

    @Override
    protected Object run(MagicCall call) throws IOException {
        Network network = Network.load(path());
        call.declare(NotebookNames.checked(name == null ? network.name() : name), Network.class, network);
        return network;
    }

    private Path path() {
        Path path = Path.of(file);
        return WeightFiles.hasEnding(file) || Files.exists(path) ? path : Path.of(file + WeightFiles.ENDING);
    }

    @Override
    protected String java(MagicCall call) {
        String variable = name == null ? withoutEnding() : name;
        return "Network " + NotebookNames.checked(NotebookNames.of(variable)) + " = Network.load(Path.of("
                + JavaSource.quoted(path().toString()) + "));";
    }

    private String withoutEnding() {
        return path().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
