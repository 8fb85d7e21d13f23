package glia.magics.commands;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.magics.MagicContext;
import glia.magics.Page;
import glia.networks.Network;
import glia.networks.training.AdversarialControl;
import glia.networks.training.AdversarialListener;
import glia.networks.training.AdversarialProgress;
import glia.networks.training.AdversarialRun;
import glia.networks.training.Run;
import glia.plots.live.AdversarialPanel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The live panel of two networks in training, in one place of the page. */
final class GanDisplay implements AdversarialListener, AutoCloseable {
    private static final int SHOWN = 400;

    private final String names;
    private final Shape shape;
    private final float[] real;
    private final MagicContext context;
    private final long began = System.nanoTime();
    private final PanelPainter<AdversarialProgress> painter;
    private final CompletableFuture<AdversarialControl> running = new CompletableFuture<>();
    private final MagicContext.Registration stopping;

    GanDisplay(MagicContext context, Network generator, Network discriminator, Samples samples, int epochs) {
        this.context = context;
        // Here, as the engine's thread belongs to the cell that happened to be its first.
        stopping = context.onInterrupt(() -> running.thenAccept(control -> control.stop(Run.Outcome.INTERRUPTED)));
        names = generator.name() + " against " + discriminator.name();
        shape = samples.inputShape();
        real = shape.equals(Shape.of(2)) ? samples.first(SHOWN).inputs() : new float[0];
        double unknown = Double.NaN;
        AdversarialProgress start =
                new AdversarialProgress(0, epochs, 0, 0, unknown, unknown, 0, unknown, List.of(), new float[0]);
        painter = new PanelPainter<>(context.display(page(start)), this::page);
    }

    @Override
    public void started(AdversarialControl control) {
        running.complete(control);
    }

    @Override
    public void progressed(AdversarialProgress progress, AdversarialControl control) {
        painter.show(progress);
    }

    private Page page(AdversarialProgress progress) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new Page(
                AdversarialPanel.toText(names, progress, elapsed),
                AdversarialPanel.toHtml(names, progress, elapsed, shape, real));
    }

    /** Puts the run in the panel's place. */
    void end(AdversarialRun run) {
        close();
        painter.end(run);
    }

    @Override
    public void close() {
        stopping.close();
        painter.close();
    }
}
