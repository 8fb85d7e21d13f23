package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that a network does not know are answered in its own words, and not in the native library's. */
class TokenRangeTest {

    private static Samples samples(float... tokens) {
        return new Samples(Shape.of(4), Shape.of(), tokens, new float[tokens.length / 4]);
    }

    private static String refused(Network network, Samples samples) {
        return assertThrows(IllegalArgumentException.class, () -> Predictor.outputs(network, samples))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input tokens 4\nembedding vocab=9 3",
                "words: input tokens 4\nembedding vocab=50 3; e: relu; take words; embedding vocab=9 3; add e",
                "input tokens 4\nslice 1 4; parallel add { { embedding vocab=20 3 } { embedding vocab=9 3 } }",
                "def read(v) { embedding vocab=v 3 }\ninput tokens 4; read 9"
            })
    void theFewestThatAreKnownCount(String text) {
        Network network = Network.of("n", text + "\nflatten; dense 2");
        assertDoesNotThrow(() -> Predictor.outputs(network, samples(0, 8, 3, 8)));
        String message = refused(network, samples(0, 8, 3, 8, 1, 9, 2, 2));
        int line = text.startsWith("def") ? 1 : 2;
        assertEquals(
                "'embedding vocab=9 3' (line " + line
                        + " of n) knows the tokens 0 to 8, and these samples go up to 9. Write vocab=10",
                message);
    }

    @Test
    void whatSegmentsGiveIsNotAToken() {
        Network network = Network.of("n", """
                words: input tokens 4; embedding vocab=9 3; e: relu
                take words; segments separator=7; embedding vocab=2 3; add e
                flatten; dense 2
                """);
        assertEquals(2, Predictor.outputs(network, samples(0, 8, 7, 8)).length);
    }

    /** As where two languages have vocabularies of their own. */
    @Test
    void eachPartOfTheInputHasItsOwn() {
        Network network = Network.of("n", """
                both: input tokens 4
                slice 0 2; embedding vocab=3 5; a: flatten
                take both; slice 2 4; embedding vocab=9 5; flatten; add a
                """);
        assertEquals(20, Predictor.outputs(network, samples(2, 0, 8, 8, 0, 1, 3, 0)).length);
        assertEquals(
                "'embedding vocab=3 5' (line 2 of n) knows the tokens 0 to 2, and these samples go up to 7. Write"
                        + " vocab=8",
                refused(network, samples(2, 4, 8, 8, 0, 7, 3, 0)));
    }

    @Test
    void quantitiesAreNoTokens() {
        Network network = Network.of("n", "input tokens 4; onehot vocab=9; flatten; dense 2");
        assertEquals(
                "n reads tokens, which are whole numbers from 0; these samples hold -1.5. Begin with 'input 4' for"
                        + " quantities",
                refused(network, samples(0, 1, -1.5f, 2)));
        refused(network, samples(0, 1, Float.NaN, 2));
        Samples tall = samples(0, 1, 2, 30);
        Dataset dataset = new Dataset("d", "", new Task.Classification(List.of("a", "b")), tall, tall, tall);
        Training training = Training.of(network, dataset).epochs(1);
        assertEquals(
                "'onehot vocab=9' (line 1 of n) knows the tokens 0 to 8, and these samples go up to 30. Write vocab=31",
                assertThrows(IllegalArgumentException.class, training::run).getMessage());
        Dataset longer = new Dataset(
                "longer",
                "",
                new Task.Classification(List.of("a", "b")),
                samples(0, 1, 2, 3),
                samples(0, 1, 2, 3),
                samples(0, 1, 2, 3));
        Network shorter = Network.of("s", "input tokens 2; onehot vocab=9; flatten; dense 2");
        assertEquals(
                "network expects 2, 'longer' gives 4. Start s with 'input tokens 4'",
                assertThrows(ShapeException.class, () -> Training.of(shorter, longer))
                        .getMessage());
        Dataset moons = Datasets.load("moons", Options.defaults().with("samples", 40));
        Network text = Network.of("t", "input tokens 9; onehot vocab=9; flatten; dense 2");
        assertEquals(
                "network expects 9, 'moons' gives 2. Start t with 'input 2'",
                assertThrows(ShapeException.class, () -> Training.of(text, moons))
                        .getMessage());
    }
}
