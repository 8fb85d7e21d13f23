package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.KeptTargets;

/**
 * The area under the receiver operating characteristic: the chance that a sample of a class is given a higher probability
 * of it than one that is not, ties counting half (Hanley and McNeil 1982). For two classes that of the second alone, else
 * the mean over the classes that occur and are not all; nothing is known ({@code NaN}) if there is none.
 *
 * <p>It is of all samples at once, so what is summed is how many have which log-odds, in {@link #LEVELS} levels from -12.5
 * to 12.5; samples of one level count as tied. {@link glia.networks.training.Evaluation#areaUnderCurve} has no levels.
 *
 * @param probabilities whether the network ends in a softmax or sigmoid
 */
public record AreaUnderCurve(boolean probabilities) implements Metric {
    static final int LEVELS = 2000;
    private static final double LARGEST = 12.5;
    /** A probability whose log-odds are beyond the last level, so that certainty has one too. */
    private static final double SMALLEST = 1e-7;
    /** Beyond that the sums of every step would take longer than the step. */
    private static final int MOST_CLASSES = 20;

    @Override
    public String label() {
        return "AUC";
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public boolean ofClasses() {
        return true;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (columns(output, target) > MOST_CLASSES) {
            throw new ShapeException("the area under the curve is for up to " + MOST_CLASSES + " classes, found "
                    + output.size(-1) + ". Evaluation.areaUnderCurve(class) tells it of any");
        }
    }

    private static int columns(Shape output, Shape target) {
        return Answers.oneNumber(output, target) || output.size(-1) == 2 ? 1 : output.size(-1);
    }

    @Override
    public int sums(Shape output, Shape target) {
        return 2 * LEVELS * columns(output, target);
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        int columns = columns(output.shape(), targets.shape());
        Shape row = Shape.of(columns);
        String wanted = Answers.flat(emission, targets).variable();
        String inside = columns == 1
                ? "torch.unsqueeze(torch.ge(" + wanted + ", 0.5), 1)"
                : "torch.one_hot(torch.to(torch.clamp_min(" + wanted + ", 0), 4, False, False, None), " + columns + ")";
        String odds = "torch.logit("
                + chances(emission, output, targets, columns).variable() + ", " + Emission.decimal(SMALLEST) + ")";
        // Of a run that has diverged there is nothing to count, and what is no number has no level.
        String level = emission.assign(
                        row,
                        "torch.to(torch.clamp(torch.nan_to_num(torch.mul(torch.add(" + odds + ", " + LARGEST + "), "
                                + LEVELS / (2 * LARGEST) + ")), 0, " + (LEVELS - 1) + "), 4, False, False, None)")
                .variable();
        String column = "torch.sub(torch.cumsum(torch.ones_like(" + level + "), 1), 1)";
        String series = "torch.add(torch.mul(torch.to(" + inside + ", 4, False, False, None), " + columns + "), "
                + column + ")";
        String place = emission.assign(row, "torch.add(" + level + ", torch.mul(" + series + ", " + LEVELS + "))")
                .variable();
        if (KeptTargets.possible(targets.shape())) {
            place = emission.assign(row, "torch.index(" + place + ", [torch.ge(" + wanted + ", 0)])")
                    .variable();
        }
        Shape sums = Shape.of(sums(output.shape(), targets.shape()));
        return emission.assign(
                sums,
                "torch.to(torch.bincount(torch.reshape(" + place + ", [-1]), None, " + sums.count()
                        + "), 6, False, False, None)");
    }

    /** The probabilities, {@code [rows, columns]}. */
    private Value chances(Emission emission, Value output, Value targets, int columns) {
        boolean oneNumber = Answers.oneNumber(output.shape(), targets.shape());
        String each = probabilities
                ? output.variable()
                : oneNumber
                        ? "torch.sigmoid(" + output.variable() + ")"
                        : "torch.softmax(" + output.variable() + ", -1, None)";
        String second = !oneNumber && columns == 1 ? "torch.select(" + each + ", -1, 1)" : each;
        return emission.assign(Shape.of(columns), "torch.reshape(" + second + ", [-1, " + columns + "])");
    }

    @Override
    public double value(double[] sums) {
        int columns = sums.length / (2 * LEVELS);
        double total = 0;
        int known = 0;
        for (int column = 0; column < columns; column++) {
            double outside = 0;
            double inside = 0;
            double above = 0;
            for (int level = 0; level < LEVELS; level++) {
                double others = sums[column * LEVELS + level];
                double own = sums[(columns + column) * LEVELS + level];
                above += own * (outside + others / 2);
                outside += others;
                inside += own;
            }
            if (inside > 0 && outside > 0) {
                total += above / (inside * outside);
                known++;
            }
        }
        return total / known;
    }
}
