package glia.networks.generation;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.Evaluation;
import glia.networks.training.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills in what is hidden in a text, all blanks at once, each from everything around it: what a network does that was
 * trained on masked text (Devlin et al. 2019; Taylor 1953 called it the cloze procedure).
 *
 * <pre>{@code Filled line = Blanks.of(bert).fill("To be or n_t to be");}</pre>
 */
public final class Blanks {
    private final Network network;
    private final MaskedPreparation preparation;
    private final Task.Classification tokens;

    private Blanks(Network network, MaskedPreparation preparation, Task.Classification tokens) {
        this.network = network;
        this.preparation = preparation;
        this.tokens = tokens;
    }

    /**
     * By a network that was trained on masked text.
     *
     * @throws IllegalArgumentException if it was not
     */
    public static Blanks of(Network network) {
        if (network.preparation().orElse(null) instanceof MaskedPreparation preparation
                && network.task().orElse(null) instanceof Task.Classification tokens) {
            return new Blanks(network, preparation, tokens);
        }
        throw new IllegalArgumentException(
                network.name() + " has not learned to fill in blanks. Train it on masked text"
                        + " first: %dataset text from shakespeare masked=0.15");
    }

    /** How texts become tokens. */
    public MaskedPreparation preparation() {
        return preparation;
    }

    /**
     * Fills in the blanks of one text.
     *
     * @param blanked with {@code _} or {@link Vocabulary#MASK} for each token to fill in
     * @throws IllegalArgumentException if it has none, or is longer than the network reads
     * @throws glia.datasets.DatasetException if it has a token that the vocabulary lacks
     */
    public Filled fill(String blanked) {
        return fill(List.of(blanked)).get(0);
    }

    /**
     * Fills in the blanks of some texts at once, each by itself.
     *
     * @throws IllegalArgumentException if one has none, or is longer than the network reads
     * @throws glia.datasets.DatasetException if one has a token that the vocabulary lacks
     */
    public List<Filled> fill(List<String> blanked) {
        int length = preparation.length();
        float[] inputs = new float[blanked.size() * length];
        float[] asked = new float[inputs.length];
        for (int i = 0; i < blanked.size(); i++) {
            Samples text = read(blanked.get(i));
            if (IntStream.range(0, length).allMatch(at -> text.targets()[at] == Samples.IGNORED)) {
                throw new IllegalArgumentException(
                        "There is nothing to fill in. Write _ for each token that " + network.name() + " is to guess");
            }
            System.arraycopy(text.inputs(), 0, inputs, i * length, length);
            System.arraycopy(text.targets(), 0, asked, i * length, length);
        }
        return fill(new Samples(Shape.of(length), Shape.of(length), inputs, asked));
    }

    /**
     * One text as the network reads it: padded behind, each blank asked for.
     *
     * @throws IllegalArgumentException if it is longer than the network reads
     * @throws glia.datasets.DatasetException if it has a token that the vocabulary lacks
     */
    public Samples read(String blanked) {
        int[] text = preparation.tokens(blanked);
        if (text.length > preparation.length()) {
            throw new IllegalArgumentException(network.name() + " reads texts of up to " + preparation.length()
                    + " tokens, this one has " + text.length);
        }
        float[] input = new float[preparation.length()];
        float[] asked = new float[input.length];
        Arrays.fill(asked, Samples.IGNORED);
        int mask = preparation.masking().mask();
        for (int at = 0; at < text.length; at++) {
            input[at] = text[at];
            asked[at] = text[at] == mask ? mask : Samples.IGNORED;
        }
        Shape shape = Shape.of(input.length);
        return new Samples(shape, shape, input, asked);
    }

    /**
     * Fills in what is asked of each sample.
     *
     * @throws ShapeException if the samples are not of the network's input shape
     */
    public List<Filled> fill(Samples samples) {
        // Its rows are the tokens that are asked, in the order of the samples.
        Evaluation answers = Evaluation.of(network, samples, tokens);
        int length = preparation.length();
        int row = 0;
        List<Filled> filled = new ArrayList<>();
        for (int sample = 0; sample < samples.size(); sample++) {
            int[] given = identifiers(samples.input(sample));
            int[] written = given.clone();
            List<Prediction> blanks = new ArrayList<>();
            while (row < answers.rows() && answers.places()[row] / length == sample) {
                Prediction blank = answers.prediction(row);
                written[answers.places()[row++] % length] = blank.index();
                blanks.add(blank);
            }
            filled.add(new Filled(preparation.decode(given), preparation.decode(written), blanks));
        }
        return filled;
    }

    private static int[] identifiers(float... tokens) {
        return IntStream.range(0, tokens.length).map(at -> (int) tokens[at]).toArray();
    }
}
