package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples that nothing can be learned from are pointed at before the first step. */
class SoundNumbersTest {
    private static final Task CLASSES = new Task.Classification(List.of("a", "b"));

    private static Samples samples(float[] inputs, float... targets) {
        return new Samples(Shape.of(2), Shape.of(), inputs, targets);
    }

    private static String refused(Task task, Samples train, Samples held) {
        Dataset dataset = new Dataset("odd", "", task, train, held, held);
        Training training = Training.of(Network.of("n", "input 2; dense 4; dense 2"), dataset)
                .epochs(1);
        return assertThrows(IllegalArgumentException.class, training::run).getMessage();
    }

    @Test
    void areFiniteAndClassesOfTheTask() {
        float[] sound = {1, 2, 3, 4};
        Samples good = samples(sound, 0, 1);
        assertEquals(
                "sample 1 of 'odd' has the input NaN, which no network can learn from. Fill in what is missing, or leave"
                        + " the sample out",
                refused(CLASSES, samples(new float[] {1, 2, Float.NaN, 4}, 0, 1), good));
        assertEquals(
                "sample 0 of 'odd' has the target -1, and its classes are 0 to 1",
                refused(CLASSES, samples(sound, -1, 1), good));
        assertEquals(
                "sample 1 of 'odd' has the target 2, and its classes are 0 to 1",
                refused(CLASSES, good, samples(sound, 0, 2)));
        assertEquals(
                "sample 1 of 'odd' has the target 0.5, and its classes are 0 to 1",
                refused(CLASSES, samples(sound, 0, 0.5f), good));
        Samples far = new Samples(Shape.of(2), Shape.of(2), sound, new float[] {1, 2, 3, Float.POSITIVE_INFINITY});
        assertEquals(
                "sample 1 of 'odd' has the target Infinity, which no network can learn from. Fill in what is missing, or"
                        + " leave the sample out",
                refused(new Task.Regression(List.of("x", "y")), far, far));
    }
}
