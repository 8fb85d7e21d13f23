package glia.magics.commands;

import glia.networks.training.losses.Loss;
import glia.networks.training.losses.NumericLoss;
import java.util.List;
import java.util.Optional;

/** The losses by the words of a line. */
enum LossChoice {
    /** The one that {@link glia.networks.training.Training} chooses by the task and the last layer. */
    USUAL(null, ""),
    MSE(NumericLoss.MEAN_SQUARED_ERROR, "NumericLoss.MEAN_SQUARED_ERROR"),
    MAE(NumericLoss.MEAN_ABSOLUTE_ERROR, "NumericLoss.MEAN_ABSOLUTE_ERROR"),
    HUBER(NumericLoss.HUBER, "NumericLoss.HUBER");

    private final Loss loss;
    private final String java;

    LossChoice(Loss loss, String java) {
        this.loss = loss;
        this.java = java;
    }

    Optional<Loss> loss() {
        return Optional.ofNullable(loss);
    }

    String java() {
        return java;
    }

    static LossChoice of(String word) {
        return Choice.of("loss", word, values());
    }

    /** For completion. */
    static final class Words extends Choice.Words {
        private static final long serialVersionUID = 1;

        Words() {
            super(List.of(values()));
        }
    }
}
