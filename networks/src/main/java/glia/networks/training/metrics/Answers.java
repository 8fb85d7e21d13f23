package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.KeptTargets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Statements that metrics share. */
final class Answers {
    private static final Shape SINGLE = Shape.of();

    private Answers() {}

    static boolean oneNumber(Shape output, Shape target) {
        return output.count() == target.count();
    }

    /** The class that each row is taken for, {@code [rows]}: the highest score, or the side of a single number. */
    static Value predicted(Emission emission, Value output, Value targets, double threshold) {
        Value answers = oneNumber(output.shape(), targets.shape())
                ? emission.call("torch.gt", output.shape(), output, threshold)
                : emission.call("torch.argmax", targets.shape(), output, -1, false);
        return emission.call("torch.reshape", SINGLE, answers, new int[] {-1});
    }

    static Value flat(Emission emission, Value value) {
        return emission.call("torch.reshape", SINGLE, value, new int[] {-1});
    }

    /** A vector of single numbers, as floats. */
    static Value vector(Emission emission, Value... numbers) {
        String list = Arrays.stream(numbers)
                .map(number -> "torch.to(" + number.variable() + ", 6, False, False, None)")
                .collect(Collectors.joining(", ", "[", "]"));
        return emission.assign(Shape.of(numbers.length), "torch.stack(" + list + ", 0)");
    }

    /** How many targets count, as a single number beside them. */
    static Value asked(Emission emission, Value targets) {
        return emission.assign(
                SINGLE,
                "torch.new_full(" + targets.variable() + ", annotate(List[int], []), "
                        + KeptTargets.count(emission, targets) + ", dtype=6)");
    }

    /** How many numbers are in a value, as a single number beside it. */
    static Value count(Emission emission, Value value) {
        return emission.assign(
                SINGLE,
                "torch.new_full(" + value.variable() + ", annotate(List[int], []), torch.numel(" + value.variable()
                        + "), dtype=6)");
    }
}
