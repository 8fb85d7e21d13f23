package glia.networks.training;

/**
 * How far gradients are cut down before they are used.
 *
 * @param norm the largest Euclidean norm of all gradients together, infinite for none (Pascanu et al. 2013)
 * @param value the largest size of one number of a gradient, infinite for none
 */
record Clipping(double norm, double value) {
    static final Clipping NONE = new Clipping(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    Clipping {
        above0("Gradients are clipped to a norm", norm);
        above0("Gradients are clipped to a value", value);
    }

    Clipping norm(double largest) {
        return new Clipping(largest, value);
    }

    Clipping value(double largest) {
        return new Clipping(norm, largest);
    }

    private static void above0(String what, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(what + " above 0, found " + value);
        }
    }
}
