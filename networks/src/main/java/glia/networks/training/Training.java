package glia.networks.training;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.saving.CheckpointFile;
import glia.networks.training.losses.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to train a network on a data set: {@code Training.of(lenet, mnist).epochs(5).run()}. Each method gives the training
 * back, so that calls chain; {@link #run()} may be called again and goes on from the weights as they are.
 */
public final class Training extends UpdateOptions<Training> implements Resumable<Training> {
    private final List<TrainingListener> listeners = new ArrayList<>();
    private Optional<Saving> saving = Optional.empty();
    private boolean dry;
    private boolean continuing;
    private Optional<Checkpoint> from = Optional.empty();

    private Training(Objective objective) {
        super(objective);
    }

    @Override
    Training self() {
        return this;
    }

    /**
     * A data set of classes is one of inputs to give back for a network that gives its input's shape. For any other,
     * {@link Dataset#reconstruction()} says so.
     *
     * @throws glia.networks.ShapeException if the network does not take what the data set gives, or gives what the data
     *     set's task cannot use
     */
    public static Training of(Network network, Dataset dataset) {
        return new Training(Objective.of(network, dataset, Optional.empty()));
    }

    /**
     * With a loss, so that no other is asked whether it fits: one on distances takes vectors shorter than there are
     * classes.
     *
     * @throws glia.networks.ShapeException as {@link #of(Network, Dataset)}
     */
    public static Training of(Network network, Dataset dataset, Loss loss) {
        return new Training(Objective.of(network, dataset, Optional.of(loss))).loss(loss);
    }

    /**
     * Ends the run when the held-out loss has not become smaller for some epochs; it ends with the best epoch's weights.
     */
    public Training earlyStopping(int patience) {
        return listen(new EarlyStopping(patience));
    }

    /** Ends the run after this many steps, 1 or more. */
    public Training maximumSteps(long steps) {
        extent(extent().maximumSteps(steps));
        return this;
    }

    /**
     * Trains on these few samples alone, with no validation: a network that cannot learn even them by heart has an
     * error in it.
     */
    public Training overfit(int samples) {
        extent(extent().overfit(samples));
        return this;
    }

    /** Takes two steps and one look at the held-out part to see that all fits, and leaves the weights as they were. */
    public Training dryRun() {
        this.dry = true;
        return this;
    }

    @Override
    public Training continuing() {
        this.continuing = true;
        return this;
    }

    /** As {@link #continuing()}, from this point. */
    public Training continuing(Checkpoint checkpoint) {
        from = Optional.of(checkpoint);
        return continuing();
    }

    @Override
    public Training continuing(Path file) throws IOException {
        return continuing(CheckpointFile.load(file, objective().network()));
    }

    @Override
    public Training checkpoints(Path file, int everyEpochs) {
        this.saving = Optional.of(new Saving(file, everyEpochs));
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
     *
     * @throws IllegalArgumentException if there is no such device, nothing to continue, or nothing to learn from
     * @throws glia.networks.engine.NativeMemoryException if it does not fit the machine's memory
     */
    public Run run() {
        Plan plan = plan();
        objective().check(plan.samples());
        saving.ifPresent(Saving::check);
        SoundNumbers.check(objective().dataset(), plan.heldOut());
        if (dry) {
            return DryRun.of(plan);
        }
        Optional<Checkpoint> start = continuing
                ? Optional.of(Resumption.check(
                        from.orElseGet(() -> Resumption.last(objective().network())), plan))
                : Optional.empty();
        return saving.map(plan::heardBy).orElse(plan).run(start);
    }

    /** What has been said so far, apart from checkpoints, which only a run that counts leaves. */
    Plan plan() {
        if (Devices.each(device()).size() > 1
                && !objective().network().outside().isEmpty()) {
            throw new IllegalArgumentException(
                    objective().network().name() + " has layers that Java computes, which need one device");
        }
        return new Plan(step(), extent(), schedule(), device(), List.copyOf(listeners));
    }
}
