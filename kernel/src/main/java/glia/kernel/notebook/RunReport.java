package glia.kernel.notebook;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of running a notebook.
 *
 * @param cells number of code cells that are not empty
 * @param ran how many of them were started
 * @param failed how many failed where they should not have
 * @param firstFailure the cell that failed first
 * @param time time from the start of the kernel to the end of the last cell
 */
public record RunReport(int cells, int ran, int failed, Optional<Failure> firstFailure, Duration time) {

    /** Whether every cell ran and none failed. */
    public boolean isGood() {
        return failed == 0 && ran == cells;
    }

    /**
     * A cell that failed.
     *
     * @param number which of the code cells, from 1
     * @param cell the cell with its outputs
     * @param status how it ended
     */
    public record Failure(int number, Cell cell, CellStatus status) {}
}
