package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.EngineThread;
import glia.networks.training.Predictor;
import glia.networks.zoo.Networks;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class that is written is compiled, loaded and run; what it gives is held against what the network gives. */
class JavaFileTest {
    private static final int COUNT = 3;

    private static final String[] ZOO = {
        "perceptron",
        "mlp",
        "lenet",
        "resnet-small",
        "autoencoder",
        "vae",
        "siamese",
        "gru-forecaster",
        "bert-small",
        "gpt-small"
    };

    private static final String GATES = """
            input 2x9x9
            conv 4 3x3 pad=same leakyrelu
            batchnorm
            parallel concat { { conv 3 1x1 elu } { conv 2 3x3 pad=1 silu; dropout 0.3 } }
            globalmaxpool
            dense 6 softplus
            residual { dense 6 mish; layernorm }
            dense 2 selu
            """;

    @TempDir
    Path folder;

    @Test
    void givesWhatTheNetworkGives() throws Exception {
        assertSame(Stream.concat(
                        Stream.of(ZOO).map(Networks::named),
                        Stream.of(
                                Network.of("lstm", "input 7x3; lstm 5 bidirectional layers=2; last; dense 2 softmax"),
                                Network.of("gates", GATES),
                                Network.of("signal", "input 20x3; conv 4 5 relu; maxpool 2; flatten; dense 2"),
                                Network.of(
                                        "tokens",
                                        "input tokens 8; embedding vocab=11 6; positional sine; mean over=time; dense 2")))
                .toList());
    }

    @Test
    void namesWhatDjlHasNothingFor() {
        Network network = Networks.named("unet-small");
        String message = assertThrows(
                        IllegalArgumentException.class, () -> JavaFile.write(network, folder.resolve("Unet.java")))
                .getMessage();
        assertTrue(message.startsWith("DJL cannot express 'deconv1' (line "), message);
        assertTrue(message.contains("conv_transpose2d"), message);
    }

    @Test
    void namesAClassAsJavaDoes() {
        Network network = Network.of("my-net 2", "input 2; dense 1");
        assertEquals("MyNet2", JavaFile.className(network));
        assertThrows(IllegalArgumentException.class, () -> JavaFile.write(network, folder.resolve("my-net.java")));
    }

    private void assertSame(List<Network> networks) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (Network network : networks) {
            Path file = folder.resolve(name(network) + ".java");
            JavaFile.write(network, file);
            arguments.add(file.toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (Network network : networks) {
                AbstractBlock block = (AbstractBlock)
                        loader.loadClass(name(network)).getDeclaredConstructor().newInstance();
                Samples samples = samples(network);
                assertArrayEquals(
                        Predictor.outputs(network, samples),
                        EngineThread.call(() -> run(block, network, samples)),
                        1e-5f,
                        network.name());
            }
        }
    }

    private static String name(Network network) {
        return JavaFile.className(network);
    }

    private float[] run(AbstractBlock block, Network network, Samples samples) throws Exception {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            block.getClass()
                    .getMethod("load", NDManager.class, Path.class)
                    .invoke(block, manager, folder.resolve(network.name() + ".safetensors"));
            ai.djl.ndarray.types.Shape shape = new ai.djl.ndarray.types.Shape(LongStream.concat(
                            LongStream.of(COUNT),
                            samples.inputShape().sizes().stream().mapToLong(Integer::longValue))
                    .toArray());
            NDArray floats = manager.create(samples.inputs(), shape);
            NDArray input = network.input().tokens() ? floats.toType(DataType.INT64, false) : floats;
            return block.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private static Samples samples(Network network) {
        Random random = new Random(7);
        Shape shape = network.input().shape();
        float[] inputs = new float[COUNT * (int) shape.count()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = network.input().tokens() ? random.nextInt(10) : (float) random.nextGaussian();
        }
        return new Samples(shape, Shape.of(), inputs, new float[COUNT]);
    }
}
