package glia.magics.commands;

import glia.magics.MagicException;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.optimizers.Sgd;
import java.util.List;

/** The optimizers by the words of a line. */
enum OptimizerChoice {
    ADAM(1e-3, false) {
        @Override
        Optimizer create(double rate, double momentum, double l2) {
            return l2 == 0 ? new Adam(rate) : new Adam(rate, 0.9, 0.999, 1e-8, l2);
        }

        @Override
        String java(double rate, double momentum, double l2) {
            return "new Adam(" + rate + (l2 == 0 ? "" : ", 0.9, 0.999, 1e-8, " + l2) + ")";
        }
    },
    SGD(1e-2, true) {
        @Override
        Optimizer create(double rate, double momentum, double l2) {
            return new Sgd(rate, momentum, false, l2);
        }

        @Override
        String java(double rate, double momentum, double l2) {
            return "new Sgd(" + rate + (momentum == 0 && l2 == 0 ? "" : ", " + momentum + ", false, " + l2) + ")";
        }
    };

    private final double usualRate;
    private final boolean hasMomentum;

    OptimizerChoice(double usualRate, boolean hasMomentum) {
        this.usualRate = usualRate;
        this.hasMomentum = hasMomentum;
    }

    abstract Optimizer create(double rate, double momentum, double l2);

    abstract String java(double rate, double momentum, double l2);

    static OptimizerChoice of(String word) {
        return Choice.of("optimizer", word, values());
    }

    /** An optimizer with what was said of it; null for what was not. */
    record Chosen(OptimizerChoice choice, Double rate, Double momentum, Double l2) {
        Chosen {
            if (momentum != null && !choice.hasMomentum) {
                throw new MagicException("--momentum is for sgd; " + Choice.word(choice) + " has its own");
            }
        }

        Optimizer create() {
            return choice.create(rateOrUsual(), orZero(momentum), orZero(l2));
        }

        String java() {
            return choice.java(rateOrUsual(), orZero(momentum), orZero(l2));
        }

        private double rateOrUsual() {
            return rate == null ? choice.usualRate : rate;
        }

        private static double orZero(Double value) {
            return value == null ? 0 : value;
        }
    }

    /** For completion. */
    static final class Words extends Choice.Words {
        private static final long serialVersionUID = 1;

        Words() {
            super(List.of(values()));
        }
    }
}
