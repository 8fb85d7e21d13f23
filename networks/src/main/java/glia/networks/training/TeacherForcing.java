package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;

/**
 * What an encoder-decoder is given while it learns: the source, and behind it the right target moved one step on, so that
 * it says at each step what comes next after what should stand there so far (Williams and Zipser 1989).
 *
 * <p>A network asks for it by taking as many tokens as source and target have together, from a data set whose targets are
 * sequences that begin with {@link Vocabulary#BEGIN}.
 */
public final class TeacherForcing {
    private TeacherForcing() {}

    /** Whether a task is to write sequences: its classes are tokens, among them {@link Vocabulary#BEGIN}. */
    public static boolean writes(Task task) {
        return task instanceof Task.Classification classification
                && classification.classes().contains(Vocabulary.BEGIN);
    }

    /** Whether this network reads these samples' sources and targets as one sequence. */
    public static boolean fits(Network network, Task task, Samples samples) {
        return writes(task)
                && network.input().tokens()
                && samples.inputShape().rank() == 1
                && samples.targetShape().rank() == 1
                && network.input()
                        .shape()
                        .equals(Shape.of(samples.inputShape().size(0)
                                + samples.targetShape().size(0)));
    }

    /** The samples as this network reads them; the same where they are not to be changed for it. */
    public static Samples given(Network network, Task task, Samples samples) {
        return fits(network, task, samples) ? forced(samples, (Task.Classification) task) : samples;
    }

    /** As a network reads them that was trained to write. */
    static Samples given(Network network, Samples samples) {
        return network.task().map(task -> given(network, task, samples)).orElse(samples);
    }

    static Dataset given(Network network, Dataset dataset) {
        return fits(network, dataset.task(), dataset.train())
                ? new Dataset(
                        dataset.name(),
                        dataset.source(),
                        dataset.task(),
                        given(network, dataset.task(), dataset.train()),
                        given(network, dataset.task(), dataset.validation()),
                        given(network, dataset.task(), dataset.test()),
                        dataset.preparation(),
                        dataset.notes())
                : dataset;
    }

    private static Samples forced(Samples samples, Task.Classification task) {
        int source = samples.inputShape().size(0);
        int target = samples.targetShape().size(0);
        int width = source + target;
        float[] both = new float[Math.multiplyExact(samples.size(), width)];
        int begin = task.classes().indexOf(Vocabulary.BEGIN);
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.inputs(), i * source, both, i * width, source);
            both[i * width + source] = begin;
            System.arraycopy(samples.targets(), i * target, both, i * width + source + 1, target - 1);
        }
        for (int i = 0; i < both.length; i++) {
            // What is not asked is no token either.
            both[i] = both[i] == Samples.IGNORED ? 0 : both[i];
        }
        return new Samples(Shape.of(width), samples.targetShape(), both, samples.targets());
    }
}
