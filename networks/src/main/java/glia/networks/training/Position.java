package glia.networks.training;

/** Where a run stood between two steps, of one network or of two. */
public interface Position {

    /** How many steps were done. */
    long step();

    /** The epoch under way, from 1. */
    int epoch();

    /** How many the run was to have. */
    int epochs();

    /** Whether the run did all that it was to do. */
    default boolean complete() {
        return epoch() > epochs();
    }

    /** How many the run that goes on from here is to have: the rest, or behind a complete one so many more. */
    default int epochs(int more) {
        return complete() ? epoch() - 1 + more : epochs();
    }

    /** The position in words. */
    default String text() {
        return "step " + step() + ", epoch " + epoch() + " of " + epochs();
    }
}
