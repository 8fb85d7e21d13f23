package glia.magics.commands;

import glia.magics.MagicContext;
import glia.magics.Page;
import java.util.function.Function;

/**
 * Draws the latest of what it is shown in one place of the page, by a thread of its own, five times a second at most, so
 * that who shows it never waits for the page.
 */
final class PanelPainter<T> implements AutoCloseable {
    private static final long MILLIS_BETWEEN = 200;

    private final MagicContext.LiveDisplay display;
    private final Function<T, Page> drawing;
    private final Thread thread = new Thread(this::paint, "glia-training-panel");
    private volatile T latest;
    private volatile boolean ended;

    PanelPainter(MagicContext.LiveDisplay display, Function<T, Page> drawing) {
        this.display = display;
        this.drawing = drawing;
        thread.setDaemon(true);
        thread.start();
    }

    void show(T progress) {
        latest = progress;
    }

    private void paint() {
        T shown = null;
        while (!ended) {
            T next = latest;
            if (next != shown) {
                display.update(drawing.apply(next));
                shown = next;
            }
            try {
                Thread.sleep(MILLIS_BETWEEN);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    /** Puts something in the panel's place, for good. */
    void end(Object last) {
        close();
        display.update(last);
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
