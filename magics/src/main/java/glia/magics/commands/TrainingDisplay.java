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
import java.util.concurrent.CompletableFuture;

/** The live panel of a run, in one place of the page. */
final class TrainingDisplay implements TrainingListener, AutoCloseable {
    private final String name;
    private final String metric;
    private final MagicContext context;
    private final long began = System.nanoTime();
    private final PanelPainter<TrainingProgress> painter;
    private final CompletableFuture<RunControl> running = new CompletableFuture<>();
    private final MagicContext.Registration stopping;

    /** @param metric what the run measures beside its loss */
    TrainingDisplay(MagicContext context, String name, String metric, int epochs) {
        this.context = context;
        this.name = name;
        this.metric = metric;
        // Here, as the engine's thread belongs to the cell that happened to be its first.
        stopping = context.onInterrupt(() -> running.thenAccept(control -> control.stop(Run.Outcome.INTERRUPTED)));
        double unknown = Double.NaN;
        TrainingProgress start = new TrainingProgress(0, epochs, 0, 0, unknown, unknown, unknown, unknown, List.of());
        painter = new PanelPainter<>(context.display(page(start)), this::page);
    }

    @Override
    public void started(RunControl control) {
        running.complete(control);
    }

    @Override
    public void progressed(TrainingProgress progress, RunControl control) {
        painter.show(progress);
    }

    private Page page(TrainingProgress progress) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        TrainingSnapshot snapshot = TrainingSnapshot.of(name, metric, elapsed, progress);
        return new Page(TrainingPanel.toText(snapshot), TrainingPanel.toHtml(snapshot));
    }

    /** Puts the run in the panel's place. */
    void end(Run run) {
        close();
        painter.end(run);
    }

    @Override
    public void close() {
        stopping.close();
        painter.close();
    }
}
