package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/** Statements that several optimizers share. */
final class Statements {
    private Statements() {}

    /** {@code change}: the gradients, drawn towards the weights where there is weight decay. */
    static String decayed(double weightDecay) {
        return weightDecay == 0
                ? "change = gradients\n"
                : "change = torch._foreach_add(gradients, weights, alpha=" + Emission.decimal(weightDecay) + ")\n";
    }

    /** {@code slot = decay slot + (1 - decay) what}. */
    static String mean(String slot, double decay, String what) {
        return "torch._foreach_mul_(" + slot + ", " + Emission.decimal(decay) + ")\ntorch._foreach_add_(" + slot + ", "
                + what + ", alpha=" + Emission.decimal(1 - decay) + ")\n";
    }

    /** {@code slot = decay slot + (1 - decay) change change}. */
    static String meanSquare(String slot, double decay, String change) {
        return "torch._foreach_mul_(" + slot + ", " + Emission.decimal(decay) + ")\ntorch._foreach_addcmul_(" + slot
                + ", " + change + ", " + change + ", " + Emission.decimal(1 - decay) + ")\n";
    }
}
