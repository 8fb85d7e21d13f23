package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Shape;
import glia.networks.DefinitionException;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Network;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.language.Construct;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

    // What a user writes in a cell to have a layer of their own.
    record Scale(double start) implements Layer {
        public Shape outputShape(List<Shape> inputs) {
            return inputs.get(0);
        }

        public List<Parameter> parameters(List<Shape> inputs) {
            return List.of(new Parameter("factor", Shape.of(1), Initialization.constant(start)));
        }

        public Value emit(Emission emission, List<Value> inputs) {
            Value factor = emission.parameter(parameters(List.of()).get(0));
            return emission.call("torch.mul", inputs.get(0).shape(), inputs.get(0), factor);
        }
    }

    private static void registerScale() {
        Layers.register(LayerType.named("scale")
                .summary("Multiplies by a learned number.")
                .size("start", Kind.number(-10, 10), "1", "what it is at first")
                .creates(arguments -> new Scale(arguments.number("start"))));
    }

    @Test
    void aLayerOfOnesOwnIsALayerLikeAnyOther() {
        registerScale();
        Network network = Network.of("n", "input 2; scale 3");
        Gradients found = Gradients.of(network, true, new float[] {1, 2}, new long[] {1, 2}, new float[] {1, 10});
        assertArrayEquals(new float[] {3, 6}, found.output());
        // d/df sum(c f x) = sum(c x) = 1 + 20, d/dx = c f.
        assertArrayEquals(new float[] {21}, found.gradients().get("scale1.factor"));
        assertArrayEquals(new float[] {3, 30}, found.gradients().get("input"));
        assertTrue(Layers.help("scale").contains("a number from -10 to 10; default 1"));
        assertTrue(Layers.reference().matches("(?s).*Your own\n(  [^\n]*\n)*  scale.*"));
        assertEquals(
                """
                n, line 1:  input 2; scael 3
                                     ^^^^^ unknown layer. Did you mean 'scale'? (%layers lists all)""",
                assertThrows(DefinitionException.class, () -> Network.of("n", "input 2; scael 3"))
                        .getMessage());
        assertTrue(Layers.complete("input 2; sca", 12).stream()
                .anyMatch(completion -> completion.text().equals("scale")));
    }

    @Test
    void wordsOfTheLanguageCannotBeTaken() {
        for (String word : List.of("conv", "residual", "Scale!", "")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Layers.register(LayerType.named(word).creates(arguments -> new Scale(1))),
                    word);
        }
    }

    private static List<String> words() {
        return Layers.words().stream()
                .filter(word -> !Layers.named(word).orElseThrow().group().equals("Your own"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyLayerIsExplained(String word) {
        LayerType type = Layers.named(word).orElseThrow();
        assertTrue(type.summary().endsWith("."), word);
        assertTrue(!type.shapes().isEmpty() && !type.example().isEmpty(), word);
        assertTrue(type.help().contains(type.form()), word);
        for (Argument argument : type.arguments()) {
            assertTrue(type.help().contains(argument.summary()), word);
            if (!argument.required() && !argument.fallback().isEmpty()) {
                argument.kind().parse(argument.fallback());
            }
        }
        boolean weights = type.argument("init").isPresent();
        assertEquals(
                weights,
                type.argument("l2").isPresent() && type.argument("maxnorm").isPresent(),
                word);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyExampleCanBeRead(String word) {
        String example = Layers.named(word).orElseThrow().example();
        List<String> inputs = List.of(
                "input 4; ",
                "input 8x9x9; ",
                "input 6x8; ",
                "input 30x8; ",
                "input 1568; ",
                "input tokens 30; ",
                "words: input tokens 30; ",
                "skip: input 8x8; ",
                "encoded: input 8x8; ");
        assertTrue(inputs.stream().anyMatch(input -> reads(input + example)), example);
    }

    /** Shapes as help names them, and an input of each. */
    private static final Map<String, String> KINDS =
            Map.of("(features)", "2048", "(steps, features)", "32x64", "(channels, height, width)", "32x8x8");

    /** As the example is written, and with windows of one size and the other axes where it has any. */
    private static List<String> variants(String example) {
        return List.of(
                example,
                example.replaceAll("(\\d)x\\1", "$1"),
                example.replace("over=time", "over=channels"),
                example.replace("permute 1 0", "permute 2 0 1"),
                example.replace("32x7x7", "32x8x8"),
                example.replaceFirst("^dense \\d+ ", ""));
    }

    @ParameterizedTest
    @MethodSource("words")
    void helpNamesEveryKindOfShapeThatIsTaken(String word) {
        LayerType type = Layers.named(word).orElseThrow();
        KINDS.forEach((kind, sizes) -> {
            boolean taken = variants(type.example()).stream()
                    .flatMap(example -> Stream.of("", "skip: ", "encoded: ", "words: ")
                            .map(label -> label + "input " + sizes + "; " + example))
                    .anyMatch(LayersTest::reads);
            boolean named = Stream.of(type.shapes().split("; "))
                    .map(part -> part.split(" -> ")[0])
                    .anyMatch(part -> part.contains(kind) || part.contains("any"));
            assertEquals(taken, named, word + " and " + kind + ": " + type.shapes());
        });
    }

    private static boolean reads(String text) {
        try {
            Network.of("n", text);
            return true;
        } catch (DefinitionException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Construct.class)
    void everyWordOfStructureIsExplained(Construct construct) {
        assertTrue(Layers.help(construct.word()).contains(construct.example()));
        assertTrue(Layers.reference().contains(construct.word()));
    }

    @Test
    void anUnknownWordIsAnsweredWithWhatWasMeant() {
        assertEquals("There is no layer 'lstmm'. Did you mean 'lstm'? %layers lists all.", Layers.help("lstmm"));
    }
}
