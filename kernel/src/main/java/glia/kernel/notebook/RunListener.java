package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Hears how a run goes on. Called on the thread that runs the notebook. */
public interface RunListener {

    /** Says nothing. */
    RunListener SILENT = new RunListener() {};

    /** The kernel answered after {@code time}. */
    default void kernelReady(String kernel, Duration time) {}

    /** Code cell {@code number} of {@code total} begins, counted from 1. */
    default void cellStarted(int number, int total, Cell cell) {}

    /** The running cell published something: a stream, a display, an update of one, an error. */
    default void published(String kind, JsonNode content) {}

    /** The cell ended; its outputs stand in {@code cell}. */
    default void cellFinished(int number, int total, Cell cell, CellStatus status, Duration time) {}
}
