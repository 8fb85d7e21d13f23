package glia.networks.training;

import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.Placed;
import java.util.List;
import java.util.Set;

/** Turns what a network gives into a probability for each class. */
final class Probabilities {
    private static final Set<String> SHAPING = Set.of("flatten", "reshape", "permute");

    private Probabilities() {}

    /**
     * @param outputs {@code [rows, outputs]}
     * @return {@code [rows, classes]}, or the outputs of a regression as they are
     */
    static float[] of(Network network, Task task, float[] outputs) {
        if (!(task instanceof Task.Classification classification)) {
            return outputs;
        }
        int classes = classification.classes().size();
        int width =
                network.outputShape().rank() == 0 ? 1 : network.outputShape().size(-1);
        String last = lastWord(network);
        if (width == 1 && classes == 2) {
            return pairs(outputs, last.equals("sigmoid") || last.equals("step"));
        }
        return cut(last.equals("softmax") ? outputs : softmax(outputs, width), width, classes);
    }

    /** A network may give more scores than there are classes, of which the first count. */
    private static float[] cut(float[] rows, int width, int classes) {
        if (width <= classes) {
            return rows;
        }
        float[] cut = new float[rows.length / width * classes];
        for (int row = 0; row < rows.length / width; row++) {
            System.arraycopy(rows, row * width, cut, row * classes, classes);
        }
        return cut;
    }

    private static float[] pairs(float[] outputs, boolean probabilities) {
        float[] pairs = new float[outputs.length * 2];
        for (int i = 0; i < outputs.length; i++) {
            double second = probabilities ? outputs[i] : 1 / (1 + Math.exp(-outputs[i]));
            pairs[2 * i] = (float) (1 - second);
            pairs[2 * i + 1] = (float) second;
        }
        return pairs;
    }

    private static float[] softmax(float[] logits, int width) {
        float[] probabilities = new float[logits.length];
        for (int row = 0; row < logits.length; row += width) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = row; i < row + width; i++) {
                largest = Math.max(largest, logits[i]);
            }
            double sum = 0;
            for (int i = row; i < row + width; i++) {
                sum += Math.exp(logits[i] - largest);
            }
            for (int i = row; i < row + width; i++) {
                probabilities[i] = (float) (Math.exp(logits[i] - largest) / sum);
            }
        }
        return probabilities;
    }

    /** The last layer's word, of those that change numbers and not only their shape. */
    static String lastWord(Network network) {
        List<Placed> layers = network.layers();
        int last = layers.size() - 1;
        while (last > 0 && SHAPING.contains(layers.get(last).word())) {
            last--;
        }
        return layers.isEmpty() ? "" : layers.get(last).word();
    }
}
