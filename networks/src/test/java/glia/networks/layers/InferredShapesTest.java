package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.DefinitionException;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Networks drawn at random: what the language infers is what the engine returns, and every gradient has its shape. */
class InferredShapesTest {
    private static final int NETWORKS = 500;

    private static final List<String> IMAGE = List.of(
            "conv A BxC pad=P stride=S bias=Y",
            "conv A B pad=same stride=S",
            "conv A B dilation=S",
            "conv 4 B groups=1 relu",
            "deconv A B stride=S pad=P",
            "deconv A B stride=S pad=same",
            "deconv A B stride=2 outpad=1",
            "depthwise B pad=same multiplier=S",
            "depthwise BxC stride=S",
            "maxpool B",
            "maxpool B stride=S pad=same",
            "maxpool 3 pad=P stride=S",
            "avgpool B stride=S",
            "avgpool BxC",
            "avgpool 2 stride=1 pad=same",
            "upsample S",
            "upsample SxB mode=linear",
            "batchnorm",
            "groupnorm 1",
            "layernorm",
            "dropout 0.3",
            "dropout 0.3 channels",
            "noise 0.1",
            "prelu",
            "softmax",
            "leakyrelu slope=0.2",
            "residual { conv 3 3 pad=same; relu; conv A 1 } ",
            "residual project=auto { conv A 3 stride=S pad=same; relu }",
            "parallel concat { { conv A 1 } { } { tanh } }",
            "parallel add { { relu } { gelu } }",
            "x: relu; tanh; concat x",
            "x: relu; tanh; add x",
            "permute 1 2 0",
            "mean over=channels",
            "globalavgpool",
            "globalmaxpool",
            "slice 0 1",
            "flatten");

    private static final List<String> STEPS = List.of(
            "rnn A",
            "lstm A bidirectional",
            "lstm A layers=2 dropout=0.1",
            "gru A layers=S bidirectional",
            "attention",
            "attention causal dropout=0.1",
            "attention heads=2",
            "transformer ff=5",
            "transformer norm=post causal activation=relu",
            "transformer heads=2 activation=gelu_tanh",
            "positional",
            "positional learned",
            "layernorm",
            "groupnorm 1",
            "batchnorm",
            "conv A B pad=same",
            "conv A B stride=S",
            "deconv A B stride=S pad=P",
            "maxpool B",
            "avgpool B stride=S pad=P",
            "upsample S mode=linear",
            "depthwise B",
            "each { dense A relu }",
            "each { dense A; reshape Ax1; flatten }",
            "residual { layernorm; each { dense A } }",
            "residual project=auto { lstm A }",
            "x: relu; lstm A; concat x",
            "x: relu; lstm A; concat x over=time",
            "x: each { dense 3 }; tanh; cross x",
            "x: slice 0 1; tanh; transformer cross=x",
            "x: relu; slice 0 1; take x",
            "prelu",
            "softmax log",
            "silu",
            "permute 1 0",
            "slice 0 1",
            "mean over=features",
            "mean",
            "max over=time",
            "globalmaxpool",
            "last",
            "flatten");

    private static final List<String> VECTOR = List.of(
            "dense A",
            "dense A bias=no relu",
            "dense A elu alpha=2",
            "latent A beta=2",
            "dense A l2=0.1 maxnorm=2 init=xavier",
            "dense A init=orthogonal sigmoid",
            "batchnorm",
            "layernorm",
            "groupnorm 1",
            "dropout",
            "noise",
            "prelu",
            "step",
            "softmax",
            "mish; selu; softplus",
            "residual project=auto { dense A tanh }",
            "repeat S { dense A relu }",
            "parallel concat { { dense A } { dense B } }",
            "parallel multiply { { dense A } { dense A sigmoid } }",
            "x: dense A; relu; add x");

    @Test
    void areWhatTheEngineReturns() {
        Random random = new Random(2026);
        Set<String> seen = new HashSet<>();
        int made = 0;
        int refused = 0;
        while (made < NETWORKS) {
            String text = text(random);
            Network network;
            try {
                network = Network.of("drawn", text);
            } catch (DefinitionException noSuchNetwork) {
                refused++;
                assertTrue(refused < 20 * NETWORKS, noSuchNetwork.getMessage());
                continue;
            }
            check(network, text, random);
            network.layers().forEach(layer -> seen.add(layer.word()));
            made++;
        }
        Set<String> unseen = new TreeSet<>(Layers.words());
        unseen.removeAll(seen);
        unseen.removeIf(word -> Layers.named(word).orElseThrow().group().equals("Your own"));
        assertEquals(Set.of(), unseen, "layers that never came up");
    }

    private static void check(Network network, String text, Random random) {
        int batch = 2 + random.nextInt(2);
        boolean tokens = network.input().tokens();
        float[] input = new float[batch * (int) network.input().shape().count()];
        for (int i = 0; i < input.length; i++) {
            input[i] = tokens ? random.nextInt(6) : (float) random.nextGaussian();
        }
        long[] outputShape = Gradients.outputShape(network, batch);
        float[] cotangent = new float[batch * (int) network.outputShape().count()];
        java.util.Arrays.fill(cotangent, 1);
        List<Integer> sizes = network.input().shape().sizes();
        long[] inputShape = new long[sizes.size() + 1];
        inputShape[0] = batch;
        for (int i = 0; i < sizes.size(); i++) {
            inputShape[i + 1] = sizes.get(i);
        }
        try {
            Gradients found = Gradients.of(network, random.nextBoolean(), input, inputShape, cotangent);
            assertArrayEquals(outputShape, found.shape(), text);
            network.parameters()
                    .forEach(parameter ->
                            assertEquals(parameter.count(), found.gradients().get(parameter.path()).length, text));
            for (float number : found.output()) {
                assertTrue(Float.isFinite(number), text);
            }
        } catch (RuntimeException broken) {
            throw new AssertionError("the engine refuses\n" + text, broken);
        }
    }

    /** Many of these have no meaning; those are refused by the language and never reach the engine. */
    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        int rank = 1 + random.nextInt(4);
        List<String> from;
        switch (rank) {
            case 1 -> {
                lines.add("input " + size(random, 8));
                from = VECTOR;
            }
            case 2 -> {
                lines.add("input " + size(random, 7) + "x" + size(random, 6));
                from = STEPS;
            }
            case 3 -> {
                lines.add("input " + size(random, 4) + "x" + size(random, 9) + "x" + size(random, 9));
                from = IMAGE;
            }
            default -> {
                lines.add("words: input tokens " + size(random, 6));
                lines.add(
                        random.nextBoolean()
                                ? "embedding vocab=6 A"
                                : random.nextBoolean()
                                        ? "onehot vocab=6"
                                        : "segments separator=3; embedding vocab=2 A padding");
                lines.add(masked(random));
                from = STEPS;
            }
        }
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String line = from.get(random.nextInt(from.size()));
            lines.add(line.replace("x:", "x" + i + ":").replaceAll("\\bx(;|\\b(?!\\d))", "x" + i + "$1"));
            if (line.equals("flatten")
                    || line.startsWith("globala")
                    || line.startsWith("globalm")
                    || line.equals("last")) {
                from = VECTOR;
            } else if (line.startsWith("mean") || line.startsWith("max over")) {
                from = line.endsWith("channels") ? STEPS : VECTOR;
            }
        }
        String text = String.join("\n", lines);
        return text.replace("A", String.valueOf(size(random, 4)))
                .replaceAll("\\bB\\b|(?<=\\d)B|B(?=x)", String.valueOf(size(random, 3)))
                .replace("BxC", size(random, 3) + "x" + size(random, 3))
                .replaceAll("C", String.valueOf(size(random, 3)))
                .replaceAll("B", String.valueOf(size(random, 3)))
                .replace("stride=S", "stride=" + size(random, 2))
                .replaceAll("S", String.valueOf(size(random, 2)))
                .replace("=P", "=" + random.nextInt(2))
                .replace("=Y", random.nextBoolean() ? "=yes" : "=no");
    }

    private static String masked(Random random) {
        List<String> all = List.of(
                "lstm A mask=words",
                "gru A mask=words bidirectional",
                "attention mask=words causal",
                "transformer mask=words",
                "mean mask=words; reshape 1xA",
                "last mask=words; reshape 1xA",
                "max mask=words; reshape 1xA");
        return all.get(random.nextInt(all.size()));
    }

    private static int size(Random random, int largest) {
        return 1 + random.nextInt(largest);
    }
}
