package glia.datasets;

/** Hears how far a download has come. Called from the thread that loads, about ten times a second. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (file, done, total) -> {};

    /** @param total bytes expected; {@code done} equals it in the last call of a file */
    void update(String file, long done, long total);
}
