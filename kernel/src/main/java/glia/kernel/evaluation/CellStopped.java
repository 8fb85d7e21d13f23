package glia.kernel.evaluation;

/** Thrown into code of a cell that was interrupted. An Error, so that {@code catch (Exception e)} lets it pass. */
public final class CellStopped extends Error {
    public CellStopped() {
        super("the cell was interrupted", null, false, true);
    }
}
