package glia.datasets.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Mirror;
import glia.datasets.Options;
import glia.datasets.Task;
import glia.datasets.series.SeriesPreparation;
import glia.datasets.text.TextPreparation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @BeforeEach
    void needMirror() {
        Mirror.required();
    }

    /** The first values of the file, 112, 118 and 132 thousand passengers of January to March 1949, and its last, 432. */
    @Test
    void passengersComeInOrder() {
        Dataset data = Datasets.load("airline-passengers", Options.defaults().with("steps", 3));
        SeriesPreparation preparation = (SeriesPreparation) data.preparation().orElseThrow();
        float[] first = data.train().input(0);
        assertEquals(112, preparation.invert(first[0]), 1e-3);
        assertEquals(132, preparation.invert(first[2]), 1e-3);
        float[] last = data.test().target(data.test().size() - 1);
        assertEquals(432, preparation.invert(last[0]), 1e-3);
    }

    @Test
    void shakespeareBeginsAsItDoes() {
        Dataset data = Datasets.load("shakespeare");
        TextPreparation preparation = (TextPreparation) data.preparation().orElseThrow();
        assertEquals(65, preparation.vocabulary().size());
        String beginning = preparation.decode(data.train().input(0));
        assertTrue(beginning.startsWith("First Citizen:\nBefore we proceed"), beginning);
        assertArrayEquals(data.train().input(0), preparation.encode(beginning));
    }

    @Test
    void namesBeginAndEndWithTheirMark() {
        Dataset data = Datasets.load("names");
        TextPreparation preparation = (TextPreparation) data.preparation().orElseThrow();
        for (int i = 0; i < 100; i++) {
            String input = preparation.decode(data.train().input(i));
            String target = preparation.decode(data.train().target(i));
            assertTrue(input.matches("\\.[a-z]+"), input);
            assertEquals(input.substring(1) + ".", target);
        }
    }

    @Test
    void sentencesKnowTheWordsOfTrainingAlone() {
        Dataset data = Datasets.load("sentences", Options.defaults().with("vocabulary", 1_000_000));
        TextPreparation preparation = (TextPreparation) data.preparation().orElseThrow();
        int unknownInTraining = 0;
        for (float token : data.train().inputs()) {
            unknownInTraining += token == 1 ? 1 : 0;
        }
        int unknownInTest = 0;
        for (float token : data.test().inputs()) {
            unknownInTest += token == 1 ? 1 : 0;
        }
        assertEquals(0, unknownInTraining);
        assertTrue(unknownInTest > 100, "unknown words in the test part: " + unknownInTest);
        assertEquals("<pad>", preparation.vocabulary().token(0));
        assertArrayEquals(new int[] {533, 533}, data.test().classCounts(2));
    }

    @Test
    void spokenDigitsKeepTheOfficialTestPart() {
        Dataset digits = Datasets.load("spoken-digits");
        int[] thirty = new int[10];
        Arrays.fill(thirty, 30);
        assertArrayEquals(thirty, digits.test().classCounts(10));
        double sum = 0;
        double squares = 0;
        for (float value : digits.train().inputs()) {
            sum += value;
            squares += value * value;
        }
        int count = digits.train().inputs().length;
        assertEquals(0, sum / count, 1e-3);
        assertEquals(1, squares / count, 1e-3);
        Dataset speakers = Datasets.load("spoken-digits", Options.defaults().with("target", "speaker"));
        assertEquals(
                new Task.Classification(List.of("george", "jackson", "lucas", "nicolas", "theo", "yweweler")),
                speakers.task());
    }
}
