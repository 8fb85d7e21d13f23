package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.KeptTargets;

/**
 * Precision, recall or F1, the mean over the classes that occur; for two classes that of the second alone, as is usual
 * for a yes-or-no question. A share of nothing counts as 0.
 *
 * @param threshold above which a single number means the second class
 */
public record ClassBalance(Kind kind, double threshold) implements Metric {

    /** What is measured of each class. */
    public enum Kind {
        /** Of what was called so, the share that is. */
        PRECISION,
        /** Of what is so, the share that was called so. */
        RECALL,
        /** The harmonic mean of the two (van Rijsbergen 1979, chapter 7). */
        F1
    }

    public ClassBalance(Kind kind) {
        this(kind, 0);
    }

    @Override
    public String label() {
        return kind == Kind.F1 ? "F1" : kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean ofClasses() {
        return true;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    private static int classes(Shape output, Shape target) {
        return Answers.oneNumber(output, target) ? 2 : output.size(-1);
    }

    @Override
    public int sums(Shape output, Shape target) {
        return 3 * classes(output, target);
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        int classes = classes(output.shape(), targets.shape());
        String answers = Answers.predicted(emission, output, targets, threshold).variable();
        String wanted = Answers.flat(emission, targets).variable();
        String called = hot(emission, answers, classes);
        String actual;
        if (KeptTargets.possible(targets.shape())) {
            actual = hot(emission, "torch.clamp_min(" + wanted + ", 0)", classes);
            String kept = "torch.unsqueeze(torch.ge(" + wanted + ", 0), 1)";
            actual = emission.assign(Shape.of(classes), "torch.mul(" + actual + ", " + kept + ")")
                    .variable();
            called = emission.assign(Shape.of(classes), "torch.mul(" + called + ", " + kept + ")")
                    .variable();
        } else {
            actual = hot(emission, wanted, classes);
        }
        return emission.assign(
                Shape.of(3 * classes),
                "torch.cat([torch.sum(torch.mul(" + called + ", " + actual + "), [0]), torch.sum(" + called
                        + ", [0]), torch.sum(" + actual + ", [0])], 0)");
    }

    private static String hot(Emission emission, String indices, int classes) {
        return emission.assign(
                        Shape.of(classes),
                        "torch.to(torch.one_hot(torch.to(" + indices + ", 4, False, False, None), " + classes
                                + "), 6, False, False, None)")
                .variable();
    }

    @Override
    public double value(double[] sums) {
        int classes = sums.length / 3;
        double total = 0;
        int present = 0;
        for (int i = classes == 2 ? 1 : 0; i < classes; i++) {
            double right = sums[i];
            double called = sums[classes + i];
            double actual = sums[2 * classes + i];
            double below = kind == Kind.PRECISION ? called : kind == Kind.RECALL ? actual : (called + actual) / 2;
            if (called + actual > 0) {
                present++;
                total += below == 0 ? 0 : right / below;
            }
        }
        return present == 0 ? 0 : total / present;
    }
}
