package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Epoch;
import glia.networks.training.RunControl;
import glia.networks.training.TrainingListener;
import glia.plots.Animation;
import glia.plots.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Listens to a training and keeps the weights of up to 24 epochs, so that the decision boundary can be seen to move:
 * {@code Training.of(small, moons).listen(history)}, then {@code history.animation()}.
 */
public final class BoundaryHistory implements TrainingListener {
    private static final int LIMIT = 24;

    private record Moment(int epoch, Map<String, float[]> weights) {}

    private final Dataset dataset;
    private final List<Moment> moments = new ArrayList<>();
    private Network network;
    private int stride = 1;

    /** @param dataset that is shown; see {@link BoundaryPlot} for what it may be */
    public BoundaryHistory(Dataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public synchronized void started(RunControl control) {
        network = control.network();
        moments.clear();
        stride = 1;
        moments.add(new Moment(0, network.weights().snapshot()));
    }

    @Override
    public synchronized void epochEnded(Epoch epoch, RunControl control) {
        if (epoch.number() % stride != 0) {
            return;
        }
        moments.add(new Moment(epoch.number(), control.network().weights().snapshot()));
        if (moments.size() > LIMIT) {
            // Twice as far apart from now on, and so were those before.
            stride *= 2;
            moments.removeIf(moment -> moment.epoch() % stride != 0);
        }
    }

    /** @throws IllegalStateException if it has listened to no training yet */
    public synchronized Animation animation() {
        if (network == null) {
            throw new IllegalStateException("Nothing was trained yet: give this history to a training's listen(...)");
        }
        Network copy = Network.of(network.name(), network.text());
        List<Figure> figures = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Moment moment : moments) {
            copy.weights().replace(moment.weights());
            figures.add(BoundaryPlot.of(copy, dataset));
            labels.add("epoch " + moment.epoch());
        }
        return new Animation(labels, figures);
    }
}
