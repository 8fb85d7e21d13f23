package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.Measurement.Measured;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {
    private static final int CLASSES = 3;
    private final Network network =
            Network.of("n", "input 4; dense 8 tanh; dense " + CLASSES).initialize(1);

    /** By the definitions of cross-entropy and accuracy, computed here in 64 bits from the network's outputs. */
    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 1025, 3000})
    void batchesOfSeveralThreadsAddUpToTheMeanOverAll(int size) {
        Samples samples = random(size);
        float[] logits = Predictor.outputs(network, samples);
        double loss = 0;
        int right = 0;
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int i = 0; i < CLASSES; i++) {
                sum += Math.exp(logits[row * CLASSES + i]);
            }
            int target = (int) samples.targets()[row];
            loss += Math.log(sum) - logits[row * CLASSES + target];
            right += Prediction.largest(logits, row * CLASSES, CLASSES) == target ? 1 : 0;
        }
        Measured measured = measure(samples, () -> false).orElseThrow();
        assertEquals(loss / size, measured.loss(), 1e-6);
        assertEquals(right / (double) size, measured.metric(), 1e-12);
        assertEquals(measured, measure(samples, () -> false).orElseThrow());
    }

    @Test
    void nothingIsToldOfWhatWasStoppedOnTheWay() {
        AtomicInteger asked = new AtomicInteger();
        assertTrue(measure(random(200 * Measurement.BATCH), () -> asked.incrementAndGet() > 4)
                .isEmpty());
        assertTrue(asked.get() < 200, () -> asked + " batches were begun");
    }

    private Optional<Measured> measure(Samples samples, BooleanSupplier stopped) {
        Dataset dataset = new Dataset(
                "d", "", new Task.Classification(List.of("a", "b", "c")), samples, samples.first(0), samples.first(0));
        Objective objective = Objective.of(network, dataset, Optional.empty());
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu("test")) {
                Program program = scope.compile(ObjectiveText.evaluation(objective));
                NativeWeights weights = NativeWeights.of(network, scope);
                return new Measurement(objective, program, Optional.empty(), weights.parameters(), weights.buffers())
                        .over(NativeSamples.of(samples, objective, scope), stopped);
            }
        });
    }

    private static Samples random(int size) {
        Random random = new Random(size);
        float[] inputs = new float[size * 4];
        float[] targets = new float[size];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < size; i++) {
            targets[i] = random.nextInt(CLASSES);
        }
        return new Samples(Shape.of(4), Shape.of(), inputs, targets);
    }
}
