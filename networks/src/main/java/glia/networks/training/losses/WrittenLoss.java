package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.Objects;

/**
 * A loss as a formula of PyTorch's operations on {@code output} and {@code targets}: {@code new WrittenLoss("cubic",
 * "torch.mean(torch.pow(torch.abs(torch.sub(output, targets)), 3))")}. For more than a formula, implement {@link Loss}.
 *
 * @param takesClasses whether targets are class indices
 */
public record WrittenLoss(String label, String formula, boolean takesClasses) implements Loss {

    public WrittenLoss {
        Objects.requireNonNull(label);
        Objects.requireNonNull(formula);
    }

    /** For targets that are numbers. */
    public WrittenLoss(String label, String formula) {
        this(label, formula, false);
    }

    /** Which shapes the formula takes, the program says when it runs. */
    @Override
    public void check(Shape output, Shape target) {}

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        String written =
                formula.replaceAll("\\boutput\\b", output.variable()).replaceAll("\\btargets\\b", targets.variable());
        return emission.assign(Shape.of(), written);
    }
}
