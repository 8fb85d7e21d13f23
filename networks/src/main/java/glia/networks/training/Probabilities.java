package glia.networks.training;

import glia.datasets.Samples;
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
     * @return {@code [rows, classes]}, or the outputs of a regression as they are
     */
    static float[] of(Network network, Task task, Samples samples) {
        if (!(task instanceof Task.Classification classification)) {
            return Predictor.outputs(network, samples);
        }
        int classes = classification.classes().size();
        int width =
                network.outputShape().rank() == 0 ? 1 : network.outputShape().size(-1);
        String last = lastWord(network);
        if (width == 1 && classes == 2) {
            return pairs(Predictor.outputs(network, samples), last.equals("sigmoid") || last.equals("step"));
        }
        return cut(Predictor.outputs(network, samples, !last.equals("softmax")), width, classes);
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
