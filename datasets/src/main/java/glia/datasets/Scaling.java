package glia.datasets;

/** How numbers of a table or a series are brought to a common range; always fitted on the training part alone. */
public enum Scaling {
    /** Mean 0, standard deviation 1 over the training part. */
    STANDARD,
    /** The training part's range becomes 0 to 1. */
    MIN_MAX,
    /** As they stand. */
    NONE
}
