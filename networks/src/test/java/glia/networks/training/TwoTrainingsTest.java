package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.EngineThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Trainings that hold native memory at the same time, as one does whose listener trains another network. */
class TwoTrainingsTest {
    private static final int SAMPLES = 64;
    private static final int BATCH = 16;
    private static final double[] RATES = {1e-3, 1e-3};
    private static final Dataset IMAGES = images();

    @Test
    void stepInTurnAsTheyDoAlone() {
        List<float[]> fp32 = new ArrayList<>();
        List<float[]> bf16 = new ArrayList<>();
        EngineThread.call(() -> {
            try (NativeTraining one = open("fp32");
                    NativeTraining other = open("bf16")) {
                for (int call = 0; call < 4; call++) {
                    fp32.add(losses(one, call));
                    bf16.add(losses(other, call));
                }
            }
            assertEqual(alone("fp32"), fp32);
            assertEqual(alone("bf16"), bf16);
            return null;
        });
    }

    @Test
    void aListenerMayTrainAnotherNetwork() {
        List<Run> inner = new ArrayList<>();
        Run outer = training("fp32")
                .listen(new TrainingListener() {
                    @Override
                    public void epochEnded(Epoch epoch, RunControl control) {
                        inner.add(training("bf16").run());
                    }
                })
                .run();
        assertEquals(2, inner.size());
        assertArrayEquals(training("fp32").run().stepLosses(), outer.stepLosses());
        for (Run run : inner) {
            assertArrayEquals(training("bf16").run().stepLosses(), run.stepLosses());
        }
    }

    private static List<float[]> alone(String precision) {
        List<float[]> losses = new ArrayList<>();
        try (NativeTraining training = open(precision)) {
            for (int call = 0; call < 4; call++) {
                losses.add(losses(training, call));
            }
        }
        return losses;
    }

    private static void assertEqual(List<float[]> expected, List<float[]> found) {
        for (int call = 0; call < expected.size(); call++) {
            assertArrayEquals(expected.get(call), found.get(call));
        }
    }

    private static float[] losses(NativeTraining training, int call) {
        try (NDArray order = training.order(LongStream.range(0, SAMPLES).toArray())) {
            return training.take(order, 0, RATES.length * BATCH, (long) call * RATES.length, RATES)
                    .losses();
        }
    }

    private static NativeTraining open(String precision) {
        return new NativeTraining(training(precision).plan(), Optional.empty());
    }

    private static Training training(String precision) {
        Network network = Network.of(
                precision,
                "input 3x12x12; conv 16 3 relu; batchnorm; maxpool 2; conv 16 3 relu; flatten; dropout 0.2; dense 4");
        network.initialize(7);
        return Training.of(network, IMAGES).epochs(2).batch(BATCH).precision(precision);
    }

    private static Dataset images() {
        Random random = new Random(5);
        float[] pixels = new float[SAMPLES * 3 * 12 * 12];
        float[] classes = new float[SAMPLES];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < classes.length; i++) {
            classes[i] = random.nextInt(4);
        }
        Samples samples = new Samples(Shape.of(3, 12, 12), Shape.of(), pixels, classes);
        return new Dataset(
                "images",
                "drawn here",
                new Task.Classification(List.of("a", "b", "c", "d")),
                samples,
                samples.first(BATCH),
                samples.first(BATCH));
    }
}
