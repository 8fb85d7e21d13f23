package glia.magics.commands;

import glia.magics.MagicContext;
import glia.magics.Page;
import glia.networks.training.Run;
import glia.networks.training.RunControl;
import glia.networks.training.TrainingListener;
import glia.networks.training.TrainingProgress;
import glia.plots.live.TrainingPanel;
import glia.plots.live.TrainingSnapshot;
import java.time.Duration;
import java.util.List;

/**
 * The live panel of a run, in one place of the page. It is drawn by a thread of its own, five times a second at most, so
 * that the training never waits for the page.
 */
final class TrainingDisplay implements TrainingListener, AutoCloseable {
    private static final long MILLIS_BETWEEN = 200;

    private final String name;
    private final String metric;
    private final MagicContext context;
    private final MagicContext.LiveDisplay display;
    private final Thread painter = new Thread(this::paint, "glia-training-panel");
    private final long began = System.nanoTime();
    private volatile TrainingProgress latest;
    private volatile boolean ended;
    private MagicContext.Registration stopping = () -> {};

    /** @param metric what the run measures beside its loss */
    TrainingDisplay(MagicContext context, String name, String metric, int epochs) {
        this.context = context;
        this.name = name;
        this.metric = metric;
        double unknown = Double.NaN;
        this.display = context.display(
                page(new TrainingProgress(0, epochs, 0, 0, unknown, unknown, unknown, unknown, List.of())));
        painter.setDaemon(true);
        painter.start();
    }

    @Override
    public void started(RunControl control) {
        stopping = context.onInterrupt(() -> control.stop(Run.Outcome.INTERRUPTED));
    }

    @Override
    public void progressed(TrainingProgress progress, RunControl control) {
        latest = progress;
    }

    private void paint() {
        TrainingProgress shown = null;
        while (!ended) {
            TrainingProgress next = latest;
            if (next != shown) {
                display.update(page(next));
                shown = next;
            }
            try {
                Thread.sleep(MILLIS_BETWEEN);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private Page page(TrainingProgress progress) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        TrainingSnapshot snapshot = TrainingSnapshot.of(name, metric, elapsed, progress);
        return new Page(TrainingPanel.toText(snapshot), TrainingPanel.toHtml(snapshot));
    }

    /** Puts the run in the panel's place. */
    void end(Run run) {
        close();
        display.update(run);
    }

    @Override
    public void close() {
        ended = true;
        stopping.close();
        painter.interrupt();
        boolean interrupted = false;
        while (painter.isAlive()) {
            try {
                painter.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
