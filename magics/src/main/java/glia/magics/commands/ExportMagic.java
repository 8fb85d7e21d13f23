package glia.magics.commands;

import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.Network;
import glia.networks.saving.JavaFile;
import glia.networks.saving.OnnxFile;
import glia.networks.saving.TorchScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %export lenet --format onnx}. */
@Command(
        description =
                "Writes a network with its weights for other programs. Its input and output are batches: (batch, sizes).",
        footer = {
            "",
            "%%export lenet --format onnx",
            "%%export lenet --format torchscript --output models/lenet.pt",
            "%%export lenet --format java"
        })
public final class ExportMagic extends MagicCommand {
    /** Which other programs. */
    enum Format {
        TORCHSCRIPT(".pt", "TorchScriptFile", "torch.jit.load(\"%s\")(batch) in Python gives what it gives"),
        ONNX(".onnx", "OnnxFile", "any ONNX runtime reads %s: input 'input', output 'output'"),
        JAVA(".java", "JavaFile", "%s is a class of plain DJL, which needs no Glia:%n%n");

        private final String ending;
        private final String writer;
        private final String use;

        Format(String ending, String writer, String use) {
            this.ending = ending;
            this.writer = writer;
            this.use = use;
        }

        private void write(Network network, Path path) throws IOException {
            switch (this) {
                case ONNX -> OnnxFile.write(network, path);
                case JAVA -> JavaFile.write(network, path);
                case TORCHSCRIPT -> TorchScriptFile.write(network, path);
            }
        }
    }

    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "torchscript (PyTorch), onnx (most other programs), java (a class of DJL's, which is shown)")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to; NETWORK.pt, NETWORK.onnx or Network.java unless said")
    private String output;

    @Override
    protected Object run(MagicCall call) throws IOException {
        Network exported = call.network(network);
        Path path = Path.of(file(exported));
        format.write(exported, path);
        return new Page(String.format(
                Locale.ROOT,
                "exported %s: %,d parameters in %s (%,d KB)%n%s",
                network,
                exported.parameterCount(),
                path,
                (Files.size(path) + 1023) / 1024,
                String.format(format.use, path) + (format == Format.JAVA ? Files.readString(path) : "")));
    }

    private String file(Network exported) {
        String own = format == Format.JAVA ? JavaFile.className(exported) : network;
        String name = output == null ? own : output;
        return WeightFiles.hasEnding(name) ? name : name + format.ending;
    }

    @Override
    protected String java(MagicCall call) {
        return "glia.networks.saving." + format.writer + ".write(" + network + ", Path.of("
                + JavaSource.quoted(file(call.network(network))) + "));";
    }
}
