package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Network;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import glia.networks.training.Predictor;
import glia.networks.zoo.Networks;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime predicts from the file what the network predicts. */
class OnnxFileTest {
    private static final int BATCH = 3;
    private static final float TOLERANCE = 1e-4f;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lenet",
                "resnet-small",
                "unet-small",
                "autoencoder",
                "vae",
                "lstm-classifier",
                "gru-forecaster",
                "bert-small",
                "gpt-small",
                "gru-translator",
                "transformer-translator"
            })
    void networksOfTheZoo(String name) throws Exception {
        same(Networks.named(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input 7; dense 6 gelu; layernorm; dropout 0.5; noise 0.1; dense 5 leakyrelu; dense 4 softmax",
                "input 7; batchnorm; groupnorm 7; silu; mish; elu; selu; softplus; tanh; prelu; dense 3; softmax log",
                "input 7; dense 4 step; dense 2 sigmoid bias=no",
                "input 7; dense 6; gelu approximate; latent 2",
                "input 2x9x7; conv 4 3x2 stride=2x1 pad=1 dilation=1x2; groupnorm 2; prelu; deconv 3 3 stride=2; flatten",
                "input 2x8x8; depthwise 3 pad=same; maxpool 3 stride=2 pad=1; upsample 2; avgpool 2 pad=1; globalavgpool",
                "input 2x5x6; upsample 2 mode=linear; conv 3 4x4 pad=same; softmax; layernorm; globalmaxpool",
                "input 9x4; conv 6 3 pad=same; batchnorm; maxpool 2; upsample 2; groupnorm 3; prelu; mean over=time",
                "input 5x3; deconv 4 3 stride=2; max over=features; dense 2",
                "input 6x4; rnn 5; gru 3 bidirectional layers=2; lstm 4 layers=2 bidirectional; last; dense 2",
                "input tokens 6; embedding vocab=9 4; positional learned; transformer heads=2 causal norm=post; slice 1 4",
                "input tokens 6; embedding vocab=9 4 padding; positional sine; attention heads=2; permute 1 0; reshape 24",
                "words: input tokens 6; embedding vocab=9 4; transformer heads=2 mask=words causal; last mask=words",
                "words: input tokens 6; embedding vocab=9 4; lstm 3 bidirectional mask=words; mean over=time mask=words",
                "words: input tokens 6; embedding vocab=9 4; gru 3 mask=words; max over=time mask=words",
                "words: input tokens 6; embedding vocab=9 4; lstm 3 bidirectional mask=words; last mask=words",
                "input tokens 6; onehot vocab=9; each { dense 5 relu }; a: gru 5; last; b: dense 5; take a; lstm 5 state=b",
                "words: input tokens 6; embedding vocab=9 4; e: each { dense 4 }; take words; segments separator=3; embedding vocab=2 4;"
                        + " add e; cross e heads=2; concat e",
                "input 4; parallel add { { dense 3 } { dense 3 tanh } }; residual { dense 3 relu }; parallel concat { { dense 2 }"
                        + " { } }; parallel multiply { { dense 2 } { dense 2 } }"
            })
    void layers(String text) throws Exception {
        same(Network.of("n", text));
    }

    @Test
    void networksOfAPair() throws Exception {
        for (Network network : Networks.all("dcgan", Map.of())) {
            same(network);
        }
    }

    @Test
    void namesTheLayerThatOnnxLacks() {
        if (Layers.all().stream().noneMatch(type -> type.word().equals("erfinv"))) {
            Layers.register(LayerType.named("erfinv")
                    .summary("The inverse of the error function.")
                    .shapes("any; unchanged")
                    .example("erfinv")
                    .creates(arguments -> new Layer() {
                        @Override
                        public Shape outputShape(List<Shape> inputs) {
                            return inputs.get(0);
                        }

                        @Override
                        public Value emit(Emission emission, List<Value> inputs) {
                            return emission.call("torch.erfinv", inputs.get(0).shape(), inputs.get(0));
                        }
                    }));
        }
        Network network = Network.of("n", "input 4\ndense 4 tanh\nerfinv\ndense 2");
        Path file = folder.resolve("n.onnx");
        String message = assertThrows(IllegalArgumentException.class, () -> OnnxFile.write(network, file))
                .getMessage();
        assertEquals(
                "ONNX cannot express 'erfinv1' (line 3, 'erfinv'): it has nothing for torch.erfinv."
                        + " --format torchscript writes every layer.",
                message);
        assertFalse(Files.exists(file));
    }

    private void same(Network network) throws Exception {
        // Weights of the size that training gives, running averages and learned slopes among them.
        Random random = new Random(7);
        network.buffers().stream()
                .filter(named -> !named.path().endsWith("waves"))
                .forEach(named -> {
                    float[] values = network.weights().get(named.path());
                    for (int i = 0; i < values.length; i++) {
                        values[i] = 0.5f + random.nextFloat();
                    }
                    network.weights().set(named.path(), values);
                });
        Shape shape = network.input().shape();
        boolean tokens = network.input().tokens();
        float[] inputs = new float[BATCH * (int) shape.count()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = tokens ? random.nextInt(9) : random.nextFloat() * 2 - 1;
        }
        if (tokens) {
            // Padding at the end of the first sample, and before the second.
            inputs[(int) shape.count() - 1] = 0;
            inputs[(int) shape.count() - 2] = 0;
            inputs[(int) shape.count()] = 0;
        }
        float[] expected = Predictor.outputs(network, new Samples(shape, Shape.of(), inputs, new float[BATCH]));
        Path file = folder.resolve("n.onnx");
        OnnxFile.write(network, file);
        assertArrayEquals(expected, run(file, shape, tokens, inputs), TOLERANCE);
    }

    private static float[] run(Path file, Shape shape, boolean tokens, float... inputs) throws OrtException {
        long[] sizes = new long[shape.rank() + 1];
        sizes[0] = BATCH;
        for (int i = 0; i < shape.rank(); i++) {
            sizes[i + 1] = shape.size(i);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(file.toString(), options);
                    OnnxTensor input = tokens
                            ? OnnxTensor.createTensor(environment, LongBuffer.wrap(longs(inputs)), sizes)
                            : OnnxTensor.createTensor(environment, FloatBuffer.wrap(inputs), sizes);
                    OrtSession.Result result = session.run(Map.of("input", input))) {
                OnnxTensor output = (OnnxTensor) result.get("output").orElseThrow();
                assertEquals(BATCH, output.getInfo().getShape()[0]);
                FloatBuffer values = output.getFloatBuffer();
                float[] found = new float[values.remaining()];
                values.get(found);
                return found;
            }
        }
    }

    private static long[] longs(float... values) {
        long[] whole = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            whole[i] = (long) values[i];
        }
        return whole;
    }
}
