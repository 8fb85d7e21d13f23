package glia.networks.training.metrics;

/** A metric that is a share, 0 to 1: its sums are how many are right, and how many were asked. */
interface Share extends Mean {
    @Override
    default boolean higherIsBetter() {
        return true;
    }
}
