package glia.datasets.download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream that has been silent for too long: the HTTP client's own limit ends with the headers. */
final class Watchdog implements AutoCloseable {
    private final Thread thread;
    private volatile long lastHeard = System.nanoTime();

    Watchdog(InputStream watched, Duration longestSilence) {
        thread = new Thread(() -> watch(watched, longestSilence), "glia-download-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    void alive() {
        lastHeard = System.nanoTime();
    }

    private void watch(InputStream watched, Duration longestSilence) {
        try {
            for (long left = longestSilence.toNanos();
                    left > 0;
                    left = lastHeard + longestSilence.toNanos() - System.nanoTime()) {
                Thread.sleep(Math.max(1, left / 1_000_000));
            }
            watched.close();
        } catch (InterruptedException | IOException finished) {
            // interrupted by close(): the download ended in time
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
