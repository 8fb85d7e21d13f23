package glia.datasets;

/** What a table's target column is taken for. */
public enum TargetKind {
    /** Texts, booleans, and whole numbers of at most ten different values are classes; anything else is numbers. */
    DETECT,
    CLASSIFICATION,
    REGRESSION
}
