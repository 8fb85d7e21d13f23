package glia.kernel;

import java.util.concurrent.TimeUnit;

/** Ends the process, whatever the notebook's threads and shutdown hooks do. */
final class Ending {
    private static final long PATIENCE_MILLIS = 1000;

    private Ending() {}

    static void now() {
        Thread last = new Thread(
                () -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                },
                "glia-ending");
        last.setDaemon(true);
        last.start();
        Runtime.getRuntime().exit(0);
    }
}
