package glia.networks.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.AttentionWeights;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of two to four letters, to be written backwards. */
class TranslationTest {
    private static final PairPreparation PAIRS = new PairPreparation(
            Tokenizer.CHARACTERS,
            Vocabulary.ofCharacters(List.of("abcde"), Vocabulary.PADDING),
            4,
            Vocabulary.ofCharacters(List.of("ABCDE"), Vocabulary.PADDING, Vocabulary.BEGIN, Vocabulary.END),
            5);
    private static final Dataset BACKWARDS = dataset();

    @TempDir
    Path folder;

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString().toUpperCase(java.util.Locale.ROOT);
    }

    private static Dataset dataset() {
        Random random = new Random(4);
        List<String> words = IntStream.range(0, 640)
                .mapToObj(i -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(place -> String.valueOf((char) ('a' + random.nextInt(5))))
                        .reduce("", String::concat))
                .toList();
        Task task = new Task.Classification(PAIRS.target().tokens());
        return new Dataset(
                        "backwards",
                        "made up",
                        task,
                        samples(words.subList(0, 480)),
                        samples(words.subList(480, 560)),
                        samples(words.subList(560, 640)))
                .prepared(PAIRS);
    }

    private static Samples samples(List<String> words) {
        float[] inputs = new float[words.size() * 4];
        float[] targets = new float[words.size() * 5];
        for (int i = 0; i < words.size(); i++) {
            System.arraycopy(PAIRS.encode(words.get(i)), 0, inputs, i * 4, 4);
            System.arraycopy(PAIRS.encodeTarget(backwards(words.get(i))), 0, targets, i * 5, 5);
        }
        return new Samples(Shape.of(4), Shape.of(5), inputs, targets);
    }

    private static Network network(String zoo, String options) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("source", "4", "total", "9", "vocab", "8"));
        for (String option : options.split(" ")) {
            values.put(option.split("=")[0], option.split("=")[1]);
        }
        return Networks.named("translator", zoo, values).initialize(3);
    }

    private static double written(Network network, Samples samples) {
        List<String> texts = Translation.of(network).texts(samples);
        long right = IntStream.range(0, samples.size())
                .filter(i -> texts.get(i).equals(PAIRS.decodeTarget(samples.target(i))))
                .count();
        return right / (double) samples.size();
    }

    @ParameterizedTest
    @CsvSource({
        "gru-translator, targets=8 units=32, 6, 0.005",
        "transformer-translator, features=32 heads=2 layers=1, 6, 0.005"
    })
    void whatItWritesAloneIsRightAsOftenAsAtEveryStepOfTheRightOne(
            String zoo, String options, int epochs, double rate) {
        Network network = network(zoo, options);
        Run run = Training.of(network, BACKWARDS)
                .epochs(epochs)
                .batch(32)
                .learningRate(rate)
                .run();
        assertEquals("exact match", run.metric());
        double validation = run.epochs().get(epochs - 1).validationMetric();
        // Some right and some wrong, or the test would say little.
        assertTrue(validation > 0.05 && validation < 1, "exact match " + validation);
        assertEquals(validation, written(network, BACKWARDS.validation()), 1e-6);
        Evaluation evaluation = network.evaluate(BACKWARDS.test());
        assertEquals(written(network, BACKWARDS.test()), evaluation.exactMatch(), 1e-9);
        assertTrue(evaluation.toString().contains("exact match"), evaluation.toString());
        assertTrue(evaluation.accuracy() > evaluation.exactMatch());
    }

    @Test
    void learnsAndKeepsItsVocabularies() throws Exception {
        Network network = network("gru-translator", "targets=8 units=32");
        Training.of(network, BACKWARDS).epochs(40).batch(32).learningRate(0.01).run();
        assertTrue(written(network, BACKWARDS.test()) > 0.9, "exact match " + written(network, BACKWARDS.test()));
        Path file = folder.resolve("translator.safetensors");
        network.save(file);
        Network read = Network.load(file);
        List<String> both = new ArrayList<>();
        for (Network either : List.of(network, read)) {
            both.add(Translation.of(either).text("ab"));
        }
        assertEquals(List.of("BA", "BA"), both);
        AttentionWeights looks =
                AttentionWeights.of(network, BACKWARDS.test(), 0).get(0);
        assertEquals(Shape.of(1, 5, 4), looks.shape());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gru 8 mask=source|gru 8 state=state|residual { cross encoded mask=source }; each { dense 8 }",
                "gru 8 mask=source|gru 8 state=state layers=2|each { dense 8 tanh; dense 8 }",
                "lstm 8 mask=source|lstm 8 state=state; gru 8|residual { layernorm; cross encoded heads=2 }; each { dense 8 }",
                "transformer heads=2 mask=source|positional learned; transformer heads=2 causal cross=encoded crossmask=source"
                        + "|repeat 2 { transformer causal cross=encoded }; layernorm; each { dense 8 }",
            })
    void theSourceReadOnceGivesWhatReadingAllAnewGives(String parts) {
        String[] part = parts.split("\\|");
        boolean recurrent = part[1].contains("state=");
        Network network = Network.of(
                        "n",
                        "both: input tokens 9; source: slice 0 4; embedding vocab=6 8; "
                                + (parts.contains("encoded") ? "encoded: " : "") + part[0]
                                + (recurrent ? "; state: last mask=source" : "")
                                + "; take both; slice 4 9; embedding vocab=8 8; " + part[1] + "; " + part[2])
                .initialize(5)
                .preparation(PAIRS);
        // Weights as they are drawn write the same for every word.
        Training.of(network, BACKWARDS).epochs(3).learningRate(0.02).run();
        Translation translation = Translation.of(network);
        assertTrue(translation.stepwise());
        float[] sources = BACKWARDS.train().inputs();
        float[] once = translation.tokens(sources);
        assertArrayEquals(translation.whole().tokens(sources), once);
        assertTrue(new java.util.HashSet<>(translation.texts(BACKWARDS.train())).size() > 5);
    }

    @Test
    void whatSeesLaterStepsIsReadAnew() {
        String text =
                "both: input tokens 9; source: slice 0 4; embedding vocab=6 8; state: mean over=time mask=source; take both; slice 4 9;"
                        + " embedding vocab=8 8; gru 8 state=state bidirectional; each { dense 8 }";
        Network network = Network.of("n", text).initialize(5).preparation(PAIRS);
        Translation translation = Translation.of(network);
        assertFalse(translation.stepwise());
        assertEquals(480 * 5, translation.tokens(BACKWARDS.train().inputs()).length);
    }

    @Test
    void moreThanABatch() {
        Network network = network("gru-translator", "targets=8 units=8");
        network.preparation(PAIRS);
        float[] all = Translation.of(network).tokens(BACKWARDS.train().inputs());
        float[] one = Translation.of(network).tokens(BACKWARDS.train().input(300));
        float[] same = java.util.Arrays.copyOfRange(all, 300 * 5, 300 * 5 + 5);
        assertEquals(PAIRS.decodeTarget(one), PAIRS.decodeTarget(same));
        assertEquals(480 * 5, all.length);
        assertArrayEquals(new float[0], Translation.of(network).tokens());
    }

    @Test
    void saysWhatIsMissing() {
        Network network = network("gru-translator", "targets=8 units=8");
        String untrained = assertThrows(IllegalArgumentException.class, () -> Translation.of(network))
                .getMessage();
        assertTrue(untrained.contains("has not learned to translate"), untrained);
        network.preparation(PAIRS);
        String tooLong = assertThrows(
                        IllegalArgumentException.class,
                        () -> Translation.of(network).text("abcab"))
                .getMessage();
        assertEquals("translator reads texts of up to 4 tokens, this one has 5", tooLong);
        Network short5 = Network.of("short", "input tokens 5; embedding vocab=8 8; each { dense 8 }");
        String shape = assertThrows(ShapeException.class, () -> Training.of(short5, BACKWARDS))
                .getMessage();
        assertTrue(shape.contains("Start short with 'input tokens 9'"), shape);
        assertThrows(ShapeException.class, () -> Translation.of(short5, PAIRS));
    }
}
