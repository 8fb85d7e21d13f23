package glia.networks.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.Run;
import glia.networks.training.Training;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of network that ships learns a few random samples by heart, which it can only if gradients reach all of it. */
class ZooTrainingTest {
    private static final int SAMPLES = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp | input=8 width=16 classes=3 | 0",
                "lenet | classes=3 | 0",
                "alexnet-small | classes=3 input=3x16x16 | 0",
                "resnet-small | classes=3 input=1x12x12 | 0",
                "vgg-small | classes=3 input=3x8x8 | 0",
                "unet-small | input=1x8x8 | 0",
                "autoencoder | input=1x4x4 size=16 code=8 | 0",
                "vae | input=1x4x4 size=16 latent=8 beta=0.01 | 0",
                "lstm-classifier | length=6 vocab=10 features=8 units=8 classes=3 | 10",
                "gru-forecaster | input=6x2 units=16 targets=2 | 0",
                "bert-small | length=6 vocab=7 features=16 | 7",
                "gpt-small | length=6 vocab=7 features=16 | 7",
                "transformer-translator | source=4 total=7 vocab=9 features=16 | 9",
                "gru-translator | source=4 total=7 vocab=9 targets=9 units=16 | 9",
            })
    void learnsByHeart(String name, String options, int vocabulary) {
        Map<String, String> values = new HashMap<>();
        for (String option : options.strip().split(" ")) {
            values.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        Network network = Networks.named("learner", name, values).initialize(3);
        Dataset dataset = dataset(network, vocabulary);
        boolean slow = name.equals("lenet");
        Run run = Training.of(network, dataset)
                .epochs(slow ? 400 : 150)
                .batch(SAMPLES)
                .learningRate(name.equals("lenet") ? 0.01 : 0.003)
                .seed(3)
                .run();
        assertEquals(Run.Outcome.COMPLETED, run.outcome());
        float[] losses = run.stepLosses();
        float last = losses[losses.length - 1];
        assertTrue(last < 0.5 * losses[0], name + " began at " + losses[0] + " and ended at " + last);
        Run half = Training.of(network, dataset)
                .precision("bf16")
                .epochs(1)
                .batch(SAMPLES)
                .run();
        assertEquals(Run.Outcome.COMPLETED, half.outcome(), "in 16 bits");
    }

    private static Dataset dataset(Network network, int vocabulary) {
        Random random = new Random(5);
        Shape inputs = network.input().shape();
        float[] input = new float[SAMPLES * (int) inputs.count()];
        for (int i = 0; i < input.length; i++) {
            input[i] = network.input().tokens() ? 1 + random.nextInt(vocabulary - 1) : (float) random.nextGaussian();
        }
        Shape output = network.outputShape();
        boolean numbers = output.rank() == 3 || output.equals(Shape.of(2));
        Shape target = numbers ? output : output.rank() == 2 ? Shape.of(output.size(0)) : Shape.of();
        int classes = output.size(-1);
        float[] targets = new float[SAMPLES * (int) target.count()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = numbers ? random.nextFloat() : random.nextInt(classes);
        }
        Samples samples = new Samples(inputs, target, input, targets);
        List<String> names = IntStream.range(0, numbers ? (int) target.count() : classes)
                .mapToObj(i -> "c" + i)
                .toList();
        Task task = numbers ? new Task.Regression(names) : new Task.Classification(names);
        return new Dataset("random", "drawn", task, samples, samples, samples);
    }
}
