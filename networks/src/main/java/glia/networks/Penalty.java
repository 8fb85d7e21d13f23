package glia.networks;

/**
 * Regularization of one parameter.
 *
 * @param l1 weight of the sum of absolute values in the loss, 0 or more
 * @param l2 weight of half the sum of squares in the loss, 0 or more
 * @param maximumNorm largest Euclidean norm of one output unit's incoming weights after each step, infinite for none
 *     (Srivastava et al. 2014, section 5.1)
 */
public record Penalty(double l1, double l2, double maximumNorm) {
    public static final Penalty NONE = new Penalty(0, 0, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if a weight is negative or the norm is not positive */
    public Penalty {
        if (!(l1 >= 0) || !(l2 >= 0) || !(maximumNorm > 0)) {
            throw new IllegalArgumentException("l1 and l2 must be 0 or more and maxnorm above 0, found l1=" + l1
                    + " l2=" + l2 + " maxnorm=" + maximumNorm);
        }
    }
}
