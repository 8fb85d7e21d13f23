package glia.networks.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Shape;
import glia.networks.Block;
import glia.networks.DefinitionException;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.Repeat;
import glia.networks.Residual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static List<String> shapes(Network network) {
        return network.layers().stream()
                .map(layer -> layer.word() + " " + layer.output().toText())
                .toList();
    }

    private static List<String> paths(Network network) {
        return network.layers().stream().map(Placed::path).toList();
    }

    @Test
    void residualBlockOfOnesOwn() {
        Network network = Network.of("resnet", """
                def block(c, s) {
                  residual project=auto {
                    conv c 3x3 stride=s pad=same bias=no; batchnorm; relu
                    conv c 3x3 pad=same bias=no; batchnorm
                  }
                  relu
                }
                input 3x32x32
                conv 16 3x3 pad=same
                block 16 1
                block 32 2
                globalavgpool
                dense 10
                """);
        assertEquals(
                List.of(
                        "conv 16x32x32",
                        "conv 16x32x32",
                        "batchnorm 16x32x32",
                        "relu 16x32x32",
                        "conv 16x32x32",
                        "batchnorm 16x32x32",
                        "relu 16x32x32",
                        "conv 32x16x16",
                        "batchnorm 32x16x16",
                        "relu 32x16x16",
                        "conv 32x16x16",
                        "batchnorm 32x16x16",
                        "conv 32x16x16",
                        "batchnorm 32x16x16",
                        "relu 32x16x16",
                        "globalavgpool 32",
                        "dense 10"),
                shapes(network));
        Block first = assertInstanceOf(Block.class, network.root().children().get(1));
        Residual straight =
                assertInstanceOf(Residual.class, first.body().children().get(0));
        assertTrue(straight.projection().isEmpty(), "equal shapes need no projection");
    }

    @Test
    void lstmClassifier() {
        Network network = Network.of("reviews", """
                input tokens 200; embedding vocab=20000 64
                lstm 128 bidirectional; last; dropout 0.3; dense 2
                """);
        assertEquals(
                List.of("embedding 200x64", "lstm 200x256", "last 256", "dropout 256", "dense 2"), shapes(network));
        // PyTorch: 20000 * 64, and for each direction 4 * 128 * (64 + 128 + 2).
        assertEquals(1_280_000 + 2 * 4 * 128 * 194 + 257 * 2, network.parameterCount());
        assertTrue(network.input().tokens());
    }

    @Test
    void gpt() {
        Network network = Network.of("gpt", """
                input tokens 64; embedding vocab=65 64; positional learned
                repeat 2 { transformer heads=4 ff=256 causal }
                layernorm; each { dense 65 }
                """);
        assertEquals(
                List.of(
                        "embedding 64x64",
                        "positional 64x64",
                        "transformer 64x64",
                        "transformer 64x64",
                        "layernorm 64x64",
                        "dense 65"),
                shapes(network));
        assertEquals(Shape.of(64, 65), network.outputShape());
        // 12 d^2 + 13 d a block.
        assertEquals(65 * 64 + 64 * 64 + 2 * (12 * 64 * 64 + 13 * 64) + 128 + 65 * 65, network.parameterCount());
        assertEquals(
                2,
                assertInstanceOf(Repeat.class, network.root().children().get(2))
                        .rounds()
                        .size());
    }

    @Test
    void pairOfNetworksInOneText() {
        List<Network> pair = Network.all("""
                # GAN
                net generator { input 64; dense 1568 relu; reshape 32x7x7
                  deconv 16 4x4 stride=2 pad=1; batchnorm; relu
                  deconv 1 4x4 stride=2 pad=1 tanh }
                net discriminator { input 1x28x28; conv 16 4x4 stride=2 pad=1 leakyrelu; flatten; dense 1 }
                """);
        assertEquals(
                List.of("generator", "discriminator"),
                pair.stream().map(Network::name).toList());
        assertEquals(Shape.of(1, 28, 28), pair.get(0).outputShape());
        assertEquals(Shape.of(1), pair.get(1).outputShape());
        for (Network network : pair) {
            assertEquals(network, Network.of(network.name(), network.text()), "its text alone defines it");
        }
    }

    @Test
    void labelsNameParameters() {
        Network network = Network.of("n", "input 4; hidden: dense 4 relu; dense 4; add hidden; dense 2");
        assertEquals(List.of("hidden", "relu1", "dense1", "add1", "dense2"), paths(network));
        assertEquals("hidden.weight", network.parameters().get(0).path());
    }

    @Test
    void labelsWithinRepeatAreOnesOwnInEachRound() {
        Network network =
                Network.of("n", "input 4; repeat 2 { skip: dense 4; relu; add skip }; skip: dense 4; add skip");
        assertEquals(List.of("skip", "relu1", "add1", "skip-2", "relu2", "add2", "skip-3", "add3"), paths(network));
        List<String> keys = new ArrayList<>();
        network.layers().forEach(layer -> keys.addAll(layer.references()));
        assertEquals(List.of("skip", "skip-2", "skip-3"), keys);
    }

    @Test
    void definitionsTakeValuesByPlaceByNameAndByDefault() {
        String definition = "def block(c, s=2, act=relu) { conv c*2 sxs stride=s act }\n";
        Network network = Network.of(
                "n", definition + "input 1x9x9; block 2; block 3 s=1; block s=3 c=1 act=tanh; block 1 1 sigmoid");
        assertEquals(
                List.of(
                        "conv 4x4x4",
                        "relu 4x4x4",
                        "conv 6x4x4",
                        "relu 6x4x4",
                        "conv 2x1x1",
                        "tanh 2x1x1",
                        "conv 2x1x1",
                        "sigmoid 2x1x1"),
                shapes(network));
    }

    @Test
    void definitionsMayCallOthersDefinedBelow() {
        Network network = Network.of("n", "def a(n) { b n*2 n+1 }\ndef b(m, k) { dense m; dense k-1 }\ninput 3; a 4");
        assertEquals(List.of("dense 8", "dense 4"), shapes(network));
    }

    @Test
    void javaValuesAreAskedOnceEach() {
        List<String> asked = new ArrayList<>();
        Map<String, Object> values =
                Map.of("width", 64, "rate", 0.25, "yes()", true, "shape", Shape.of(1, 8, 8), "map.get(\"}\")", "tanh");
        Network network = Network.of(
                "n",
                "input ${shape}; flatten; repeat 2 { dense ${width} bias=${yes()} ${map.get(\"}\")} }; dropout ${rate}",
                expression -> {
                    asked.add(expression);
                    return values.get(expression);
                });
        assertEquals(List.of("shape", "width", "yes()", "map.get(\"}\")", "rate"), asked);
        assertEquals("input 1x8x8; flatten; repeat 2 { dense 64 bias=yes tanh }; dropout 0.25\n", network.text());
        assertEquals(network, Network.of("n", network.text()), "the text needs no Java any more");
    }

    @Test
    void withoutJavaValuesItSaysWhereTheyComeFrom() {
        String message = assertThrows(DefinitionException.class, () -> Network.of("n", "input ${x}; relu"))
                .getMessage();
        assertTrue(message.contains("Network.of(name, text, values)"), message);
    }

    @Test
    void encoderAndDecoderInOneSample() {
        Network network = Network.of("translator", """
                both: input tokens 10
                source: slice 0 6
                embedding vocab=20 8
                transformer heads=2 mask=source
                encoded: layernorm
                take both
                slice 6 10
                embedding vocab=20 8
                transformer heads=2 causal cross=encoded crossmask=source
                each { dense 20 }
                """);
        assertEquals(Shape.of(4, 20), network.outputShape());
        assertEquals(List.of("both"), network.layers().get(4).references());
    }

    @Test
    void theSameTextGivesTheSameNetworkAndAnotherAnother() {
        String text = "input 4; dense 3 relu";
        assertEquals(Network.of("n", text), Network.of("n", text));
        assertNotEquals(Network.of("n", text), Network.of("m", text));
    }
}
