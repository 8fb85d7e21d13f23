package glia.networks.training;

/** How much to ask of one native call: much, so that the call costs nothing, but not for longer than people wait. */
final class Pace {
    private static final double SECONDS_PER_CALL = 0.05;
    private static final int MOST = 4096;

    private int units = 1;
    private double seconds;

    /** How many steps or batches the next call should take. */
    int units() {
        return units;
    }

    /** A call took this long. */
    void took(int done, long nanoseconds) {
        double took = nanoseconds / 1e9;
        seconds += took;
        double ideal = done * SECONDS_PER_CALL / Math.max(took, 1e-6);
        units = (int) Math.max(1, Math.min(Math.min(ideal, units * 4.0), MOST));
    }

    /** All calls together. */
    double seconds() {
        return seconds;
    }
}
