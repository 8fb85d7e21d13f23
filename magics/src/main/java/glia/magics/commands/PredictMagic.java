package glia.magics.commands;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.PairPreparation;
import glia.magics.Candidates;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.NotebookVariable;
import glia.magics.TextTable;
import glia.networks.Network;
import glia.networks.generation.Blanks;
import glia.networks.generation.Filled;
import glia.networks.generation.Translation;
import glia.networks.training.Evaluation;
import glia.networks.training.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** {@code %predict lenet mnist 3 5}. */
@Command(
        description = "Labels with their probabilities, numbers for a regression, what a network writes that"
                + " translates, or a text with its blanks filled in. Of a network of vectors, as a siamese one, the"
                + " nearest training sample; of an autoencoder how far off it is.",
        footer = {
            "",
            "%%predict lenet mnist 0 1 2     (samples of the test part)",
            "%%predict plane 0.5 -1.2        (one sample, number by number)",
            "%%predict plane point           (float[] or double[] point)",
            "%%predict translator March 3rd 2009        (a text to translate; with quotes or without)",
            "%%predict bert \"To be or n_t to be\"       (a text in which _ is to be guessed)"
        })
public final class PredictMagic extends MagicCommand {
    private static final int FIRST = 10;

    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SAMPLE",
            description = "a data set and numbers of its test samples (the first 10 unless said), an array, the"
                    + " numbers of one sample, or a text to translate or with blanks to fill in")
    private List<String> words;

    @Override
    protected Object run(MagicCall call) {
        Network judge = call.network(network);
        Optional<NotebookVariable> variable = call.context().variable(words.get(0));
        Object value = variable.map(NotebookVariable::value).orElse(null);
        if (translates(judge)) {
            return value instanceof Dataset dataset
                    ? translations(judge, dataset.test())
                    : Translation.of(judge).text(text(value));
        }
        if (fillsIn(judge)) {
            return value instanceof Dataset dataset
                    ? fillings(judge, dataset.test())
                    : Blanks.of(judge).fill(text(value));
        }
        if (value instanceof Dataset dataset) {
            return learned(judge, Task.EMBEDDING)
                    ? VectorTables.nearest(judge, dataset, rows(dataset.test()))
                    : learned(judge, Task.RECONSTRUCTION)
                            ? VectorTables.reconstructions(judge, dataset.test(), rows(dataset.test()))
                            : table(judge, dataset.test(), dataset);
        }
        if (value instanceof float[] sample) {
            return judge.predict(sample);
        }
        if (value instanceof double[] sample) {
            return judge.predict(floats(sample));
        }
        return judge.predict(numbers());
    }

    private static boolean translates(Network judge) {
        return judge.preparation().orElse(null) instanceof PairPreparation;
    }

    private static boolean fillsIn(Network judge) {
        return judge.preparation().orElse(null) instanceof MaskedPreparation;
    }

    private static boolean learned(Network judge, Task task) {
        return judge.task().filter(task::equals).isPresent();
    }

    /** The text itself, or the one that a variable holds. */
    private String text(Object value) {
        return words.size() == 1 && value instanceof CharSequence text ? text.toString() : String.join(" ", words);
    }

    private Object translations(Network judge, Samples samples) {
        int[] rows = rows(samples);
        Translation translation = Translation.of(judge);
        Samples some = samples.select(rows);
        List<String> written = translation.texts(some);
        TextTable table = TextTable.of("sample", "reads", "is", "writes", "");
        for (int i = 0; i < rows.length; i++) {
            String is = translation.pairs().decodeTarget(some.target(i));
            table.add(
                    String.valueOf(rows[i]),
                    translation.pairs().decodeSource(some.input(i)),
                    is,
                    written.get(i),
                    is.equals(written.get(i)) ? "" : "wrong");
        }
        return table.page();
    }

    private Object fillings(Network judge, Samples samples) {
        int[] rows = rows(samples);
        Samples some = samples.select(rows);
        List<Filled> filled = Blanks.of(judge).fill(some);
        TextTable table = TextTable.of("sample", "reads", "fills in", "right");
        for (int i = 0; i < rows.length; i++) {
            List<Prediction> blanks = filled.get(i).blanks();
            float[] asked = some.target(i);
            int[] places = IntStream.range(0, asked.length)
                    .filter(at -> asked[at] != Samples.IGNORED)
                    .toArray();
            long right = IntStream.range(0, places.length)
                    .filter(blank -> blanks.get(blank).index() == asked[places[blank]])
                    .count();
            table.add(
                    String.valueOf(rows[i]),
                    oneLine(filled.get(i).given()),
                    oneLine(filled.get(i).text()),
                    right + " of " + places.length);
        }
        return table.page();
    }

    private static String oneLine(String text) {
        return text.replace("\n", Filled.visible("\n"));
    }

    private int[] rows(Samples samples) {
        return words.size() == 1
                ? IntStream.range(0, Math.min(FIRST, samples.size())).toArray()
                : words.subList(1, words.size()).stream()
                        .mapToInt(word -> index(word, samples.size()))
                        .toArray();
    }

    private Object table(Network judge, Samples samples, Dataset dataset) {
        int[] rows = rows(samples);
        Evaluation evaluation = Evaluation.of(judge, samples.select(rows), dataset.task());
        if (!evaluation.classes().isEmpty() && samples.targetShape().rank() > 0) {
            return steps(evaluation, rows);
        }
        TextTable table = TextTable.of("sample", "is", "predicted");
        for (int i = 0; i < rows.length; i++) {
            String is = evaluation.classes().isEmpty()
                    ? numbers(evaluation.samples().target(i))
                    : evaluation.classes().get(evaluation.actual(i));
            table.add(String.valueOf(rows[i]), is, evaluation.prediction(i).toString());
        }
        return table.page();
    }

    /** A class at every step: all that are asked of a sample in one line. */
    private static Object steps(Evaluation evaluation, int... rows) {
        int steps = (int) evaluation.samples().targetShape().count();
        String between =
                evaluation.classes().stream().allMatch(name -> name.codePointCount(0, name.length()) == 1) ? "" : " ";
        TextTable table = TextTable.of("sample", "is", "predicted", "right");
        int row = 0;
        for (int i = 0; i < rows.length; i++) {
            List<String> is = new ArrayList<>();
            List<String> predicted = new ArrayList<>();
            int right = 0;
            for (; row < evaluation.rows() && evaluation.places()[row] / steps == i; row++) {
                is.add(evaluation.classes().get(evaluation.actual(row)));
                predicted.add(evaluation.classes().get(evaluation.predicted(row)));
                right += evaluation.actual(row) == evaluation.predicted(row) ? 1 : 0;
            }
            table.add(
                    String.valueOf(rows[i]),
                    oneLine(String.join(between, is)),
                    oneLine(String.join(between, predicted)),
                    right + " of " + is.size());
        }
        return table.page();
    }

    static String numbers(float... values) {
        List<String> texts = new ArrayList<>();
        for (float value : values) {
            texts.add(String.valueOf(value));
        }
        return String.join(", ", texts);
    }

    private static int index(String word, int size) {
        if (word.matches("\\d{1,9}") && Integer.parseInt(word) < size) {
            return Integer.parseInt(word);
        }
        throw new MagicException("samples of the test part are numbered 0 to " + (size - 1) + ", found '" + word + "'");
    }

    private float[] numbers() {
        double[] numbers = new double[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words.get(i));
            } catch (NumberFormatException notANumber) {
                throw new MagicException("'" + words.get(i) + "' is neither a number nor a variable of type Dataset,"
                        + " float[] or double[]");
            }
        }
        return floats(numbers);
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    protected String java(MagicCall call) {
        Object value = call.context()
                .variable(words.get(0))
                .map(NotebookVariable::value)
                .orElse(null);
        Object judge =
                call.context().variable(network).map(NotebookVariable::value).orElse(null);
        if (judge instanceof Network known && translates(known)) {
            return "Translation.of(" + network + ")"
                    + (value instanceof Dataset ? ".texts(" + someInJava() + ")" : ".text(" + textInJava(value) + ")");
        }
        if (judge instanceof Network known && fillsIn(known)) {
            return "Blanks.of(" + network + ").fill("
                    + (value instanceof Dataset ? someInJava() : textInJava(value))
                    + ")";
        }
        if (value instanceof Dataset && judge instanceof Network known && learned(known, Task.EMBEDDING)) {
            return "Nearest.of(" + network + ", " + someInJava() + ", " + words.get(0) + ".train().first("
                    + VectorTables.KNOWN + "))";
        }
        if (value instanceof Dataset) {
            String row = words.size() == 1 ? "0" : words.get(1);
            return network + ".predict(" + words.get(0) + ".test().input(" + row + "))";
        }
        if (value != null) {
            return network + ".predict(" + words.get(0) + ")";
        }
        return network + ".predict(" + words.stream().map(word -> word + "f").collect(Collectors.joining(", ")) + ")";
    }

    private String someInJava() {
        return words.get(0) + ".test()"
                + (words.size() == 1
                        ? ".first(" + FIRST + ")"
                        : ".select(" + String.join(", ", words.subList(1, words.size())) + ")");
    }

    private String textInJava(Object value) {
        boolean variable = words.size() == 1 && value instanceof CharSequence;
        return variable ? words.get(0) : JavaSource.quoted(String.join(" ", words));
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        if (before.size() == 1) {
            return Candidates.joined(
                    Candidates.variables(Dataset.class, context), Candidates.variables(float[].class, context));
        }
        return super.candidates(argument, before, begun, context);
    }
}
