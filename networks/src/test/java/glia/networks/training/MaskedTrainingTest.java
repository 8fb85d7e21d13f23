package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.Masking;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.augmentation.HiddenTokens;
import glia.networks.training.optimizers.Adam;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedTrainingTest {
    private static final String LINE = "the cat sat on the mat.\n";

    private static Dataset text(Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("cats.txt"), LINE.repeat(200));
        return Datasets.fromText(file, Options.defaults().with("length", 24).with("masked", 0.15));
    }

    private static Network bert(Dataset text) {
        int vocabulary = ((Task.Classification) text.task()).classes().size();
        return Network.of("bert", """
                words: input tokens 24
                embedding vocab=%d 16
                positional learned
                transformer heads=2 ff=32 mask=words
                layernorm
                each { dense %d }
                """.formatted(vocabulary, vocabulary));
    }

    /** Twenty steps of a small BERT on given masks, against PyTorch's, see masked_fixtures.py. */
    @Test
    void learnsAsPyTorchDoes() throws Exception {
        JsonNode fixture = new ObjectMapper().readTree(getClass().getResourceAsStream("masked.json"));
        Network bert = Network.of("bert", """
                words: input tokens 6
                embedding vocab=9 8
                positional learned
                repeat 2 { transformer heads=2 ff=16 dropout=0 mask=words }
                layernorm
                each { dense 9 }
                """);
        bert.parameters()
                .forEach(named -> bert.weights()
                        .set(
                                named.path(),
                                Fixtures.floats(fixture.get("weights").get(named.path()))));
        Samples samples = new Samples(
                Shape.of(6), Shape.of(6), Fixtures.floats(fixture.get("given")), Fixtures.floats(fixture.get("asked")));
        List<String> names =
                IntStream.range(0, 9).mapToObj(token -> "token " + token).toList();
        Dataset dataset = new Dataset(
                "d", "fixture", new Task.Classification(names), samples, samples.first(0), samples.first(0));
        Run run = Training.of(bert, dataset)
                .epochs(20)
                .batch(4)
                .optimizer(new Adam(0.01))
                .run();
        for (int epoch = 0; epoch < 20; epoch++) {
            assertEquals(
                    fixture.get("losses").get(epoch).asDouble(),
                    run.epochs().get(epoch).loss(),
                    1e-4);
            assertEquals(
                    fixture.get("accuracies").get(epoch).asDouble(),
                    run.epochs().get(epoch).metric(),
                    1e-6);
        }
    }

    /** The program's own draws: a share of each sequence, 80/10/10 within four deviations, others at every step. */
    @Test
    void hidesAnewAtEveryStep() {
        int length = 40;
        int mask = 90;
        Masking masking = new Masking(0.15, 1, mask);
        Random random = new Random(3);
        float[] whole = new float[400 * length];
        for (int at = 0; at < whole.length; at++) {
            whole[at] = at % length <= at / length % length ? 1 + random.nextInt(mask - 1) : 0;
        }
        Samples once = masking.hide(new Samples(Shape.of(length), Shape.of(length), whole, whole), 1);
        long[][] first = new long[2][];
        long[][] second = new long[2][];
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile(new HiddenTokens(masking).method());
                List<NDArray> result = program.call(
                        "hide", scope.longs(once.inputs(), 400, length), scope.longs(once.targets(), 400, length));
                List<NDArray> again = program.call("hide", result.get(0), result.get(1));
                for (int i = 0; i < 2; i++) {
                    first[i] = result.get(i).toLongArray();
                    second[i] = again.get(i).toLongArray();
                }
                return null;
            }
        });
        int asked = 0;
        int masks = 0;
        int same = 0;
        int both = 0;
        for (int sample = 0; sample < 400; sample++) {
            int hidden = 0;
            for (int at = sample * length; at < (sample + 1) * length; at++) {
                boolean asks = second[1][at] != (long) Samples.IGNORED;
                assertEquals((long) whole[at], asks ? second[1][at] : second[0][at]);
                hidden += asks ? 1 : 0;
                masks += asks && second[0][at] == mask ? 1 : 0;
                same += asks && second[0][at] == second[1][at] ? 1 : 0;
                both += asks && first[1][at] != (long) Samples.IGNORED ? 1 : 0;
            }
            assertEquals(masking.hidden(sample % length + 1), hidden);
            asked += hidden;
        }
        assertEquals(0.8, masks / (double) asked, 4 * Math.sqrt(0.8 * 0.2 / asked));
        assertEquals(0.1 + 0.1 / 89, same / (double) asked, 4 * Math.sqrt(0.1 * 0.9 / asked));
        assertTrue(both < asked / 2, both + " of " + asked + " were hidden twice");
    }

    @Test
    void aSeedRepeatsItself(@TempDir Path folder) throws Exception {
        Dataset text = text(folder);
        double[] losses = new double[2];
        float[][] weights = new float[2][];
        for (int i = 0; i < 2; i++) {
            Network bert = bert(text).initialize(4);
            losses[i] = Training.of(bert, text)
                    .epochs(2)
                    .seed(9)
                    .run()
                    .epochs()
                    .get(1)
                    .loss();
            weights[i] = bert.weights().get(bert.parameters().get(0).path());
        }
        assertEquals(losses[0], losses[1], 1e-5);
        assertArrayEquals(weights[0], weights[1], 1e-4f);
    }

    /** Batches that make one step together weigh by what they ask, which does not change with what is hidden. */
    @Test
    void accumulates(@TempDir Path folder) throws Exception {
        Dataset text = text(folder);
        Run run = Training.of(bert(text), text)
                .epochs(6)
                .batch(16)
                .accumulate(2)
                .learningRate(0.01)
                .run();
        assertTrue(run.epochs().get(5).loss() < run.epochs().get(0).loss() * 0.8, run.toString());
    }

    @Test
    void otherLossesSayThatTheyCannot(@TempDir Path folder) throws Exception {
        Dataset text = text(folder);
        Training training = Training.of(bert(text), text).loss("ctc");
        assertEquals(
                "'cats' asks for the hidden tokens alone, and only cross-entropy leaves out what is not asked",
                assertThrows(IllegalArgumentException.class, training::run).getMessage());
    }
}
