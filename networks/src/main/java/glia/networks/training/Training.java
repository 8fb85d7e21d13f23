package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.engine.EngineThread;
import glia.networks.training.losses.Loss;
import glia.networks.training.metrics.Metric;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.schedules.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How to train a network on a data set: {@code Training.of(lenet, mnist).epochs(5).run()}. Each method gives the training
 * back, so that calls chain; {@link #run()} may be called again and goes on from the weights as they are.
 */
public final class Training {
    final Network network;
    final Dataset dataset;
    final List<TrainingListener> listeners = new ArrayList<>();
    Loss loss;
    Metric metric;
    Optimizer optimizer = new Adam(1e-3);
    Schedule schedule = Schedule.CONSTANT;
    int epochs = 5;
    int batch = 64;
    double clipNorm = Double.POSITIVE_INFINITY;
    long seed = 42;
    Duration maximumTime = Duration.ofDays(365);

    private Training(Network network, Dataset dataset) {
        this.network = Objects.requireNonNull(network, "network");
        this.dataset = Objects.requireNonNull(dataset, "dataset");
        Comparison chosen = Comparison.of(network, dataset);
        this.loss = chosen.loss();
        this.metric = chosen.metric();
    }

    /**
     * @throws glia.networks.ShapeException if the network does not take what the data set gives, or gives what the data
     *     set's task cannot use
     */
    public static Training of(Network network, Dataset dataset) {
        return new Training(network, dataset);
    }

    /** @param epochs passes over the training part, 1 or more; 5 unless said */
    public Training epochs(int epochs) {
        this.epochs = atLeastOne("epochs", epochs);
        return this;
    }

    /** @param samples in one step, 1 or more; 64 unless said */
    public Training batch(int samples) {
        this.batch = atLeastOne("batch", samples);
        return this;
    }

    /** @param optimizer Adam at 0.001 unless said */
    public Training optimizer(Optimizer optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer);
        return this;
    }

    public Training learningRate(double rate) {
        this.optimizer = optimizer.withLearningRate(rate);
        return this;
    }

    public Training schedule(Schedule schedule) {
        this.schedule = Objects.requireNonNull(schedule);
        return this;
    }

    public Training loss(Loss loss) {
        loss.check(network.outputShape(), dataset.train().targetShape());
        this.loss = loss;
        return this;
    }

    /** @param norm the largest Euclidean norm of all gradients together, above 0 (Pascanu et al. 2013) */
    public Training clip(double norm) {
        if (!(norm > 0)) {
            throw new IllegalArgumentException("Gradients are clipped to a norm above 0, found " + norm);
        }
        this.clipNorm = norm;
        return this;
    }

    /** @param seed of the order of samples and of dropout; 42 unless said */
    public Training seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Ends the run when this much time has passed. */
    public Training maximumTime(Duration time) {
        this.maximumTime = Objects.requireNonNull(time);
        return this;
    }

    public Training listen(TrainingListener listener) {
        listeners.add(Objects.requireNonNull(listener));
        return this;
    }

    /**
     * Trains. The network's weights are replaced at the end of every epoch and of the run.
     *
     * <p>An interrupt of the calling thread ends the run between two steps: the run so far is returned, the weights are
     * kept, and the thread's interrupt status is set.
     */
    public Run run() {
        RunControl control = new RunControl(network);
        return EngineThread.call(
                () -> new TrainingLoop(this, control).run(), () -> control.stop(Run.Outcome.INTERRUPTED));
    }

    Samples held() {
        return dataset.validation();
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("'" + what + "' is 1 or more, found " + value);
        }
        return value;
    }
}
