package glia.networks.training;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.Penalty;
import glia.networks.engine.Devices;
import glia.networks.saving.CheckpointFile;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.augmentation.Augmentations;
import glia.networks.training.augmentation.HiddenTokens;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import glia.networks.training.metrics.Metric;
import glia.networks.training.metrics.Metrics;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.optimizers.Optimizers;
import glia.networks.training.schedules.Schedule;
import glia.networks.training.schedules.Schedules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to train a network on a data set: {@code Training.of(lenet, mnist).epochs(5).run()}. Each method gives the training
 * back, so that calls chain; {@link #run()} may be called again and goes on from the weights as they are.
 */
public final class Training implements Resumable<Training> {
    /** The words of {@link #precision}. */
    public static final List<String> PRECISIONS = List.of("fp32", "bf16");

    private final LearningRates rates;
    private final List<Augmentation> augmentations = new ArrayList<>();
    private final List<TrainingListener> listeners = new ArrayList<>();
    private Objective objective;
    private Extent extent = Extent.USUAL;
    private Optimizer optimizer = new Adam(1e-3);
    private Schedule schedule = Schedule.CONSTANT;
    private Clipping clipping = Clipping.NONE;
    private Penalty penalty = Penalty.NONE;
    private int accumulate = 1;
    private double average;
    private String precision = "fp32";
    private String device = "cpu";
    private Optional<Saving> saving = Optional.empty();
    private boolean dry;
    private boolean continuing;
    private Optional<Checkpoint> from = Optional.empty();

    private Training(Objective objective) {
        this.objective = objective;
        this.rates = new LearningRates(objective.network());
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

    /** @param epochs passes over the training part, 1 or more; 5 unless said */
    public Training epochs(int epochs) {
        extent = extent.epochs(epochs);
        return this;
    }

    /** @param samples in one step, 1 or more; 64 unless said */
    public Training batch(int samples) {
        extent = extent.batch(samples);
        return this;
    }

    /** @param batches whose gradients make one step together, 1 or more, as if they were one batch; 1 unless said */
    public Training accumulate(int batches) {
        accumulate = Extent.atLeastOne("accumulate", batches);
        return this;
    }

    /** @param optimizer Adam at 0.001 unless said */
    public Training optimizer(Optimizer optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer);
        return this;
    }

    /**
     * The optimizer with this word, at its usual learning rate.
     *
     * @throws IllegalArgumentException if {@link Optimizers} has no such word
     */
    public Training optimizer(String word) {
        return optimizer(Optimizers.named(word));
    }

    /** @param rate above 0; say it after the optimizer */
    public Training learningRate(double rate) {
        this.optimizer = optimizer.withLearningRate(rate);
        return this;
    }

    /**
     * Lets some layers learn faster or slower than the rest (Howard and Ruder 2018, section 3.2).
     *
     * @param layers a layer or parameter by path, {@code *} for anything: {@code conv*}
     * @param factor what their learning rate is multiplied by, 0 or more
     */
    public Training learningRate(String layers, double factor) {
        rates.multiply(layers, factor);
        return this;
    }

    /** Leaves these layers as they are; see {@link #learningRate(String, double)} for how they are named. */
    public Training freeze(String... layers) {
        Arrays.stream(layers).forEach(each -> rates.multiply(each, 0));
        return this;
    }

    /** Takes back {@link #freeze}, or lets some of what was frozen learn. */
    public Training unfreeze(String... layers) {
        Arrays.stream(layers).forEach(rates::unfreeze);
        return this;
    }

    public Training schedule(Schedule schedule) {
        this.schedule = Objects.requireNonNull(schedule);
        return this;
    }

    /** @throws IllegalArgumentException if {@link Schedules} has no such word */
    public Training schedule(String word) {
        return schedule(Schedules.named(word));
    }

    /**
     * Where layers add to the loss, it is summed over the numbers of a sample, so that both are of a sample.
     *
     * @throws glia.networks.ShapeException if it cannot compare the network's output with the targets
     */
    public Training loss(Loss loss) {
        objective = objective.loss(loss);
        return this;
    }

    /**
     * The loss with this word, in the form that the network's last layer asks for.
     *
     * @throws IllegalArgumentException if {@link Losses} has no such word
     * @throws glia.networks.ShapeException if it cannot compare the network's output with the targets
     */
    public Training loss(String word) {
        return loss(Losses.named(word).after(Probabilities.lastWord(objective.network())));
    }

    /** What is watched beside the loss. */
    public Metric metric() {
        return objective.metric();
    }

    /** @throws glia.networks.ShapeException if it cannot measure the network's output by the targets */
    public Training metric(Metric metric) {
        objective = objective.metric(metric);
        return this;
    }

    /**
     * @throws IllegalArgumentException if {@link Metrics} has no such word
     * @throws glia.networks.ShapeException if it cannot measure the network's output by the targets
     */
    public Training metric(String word) {
        String last = Probabilities.lastWord(objective.network());
        return metric(Metrics.all(List.of("softmax", "sigmoid", "step").contains(last))
                .named(word));
    }

    /** @param weights how much each class counts, above 0, in the order of the classes */
    public Training classWeights(double... weights) {
        return loss(objective.loss().weighed(Arrays.stream(weights).boxed().toList()));
    }

    /** Has every class count the same in all, however many samples it has (King and Zeng 2001). */
    public Training balanced() {
        return classWeights(objective.balancedWeights());
    }

    /** @param norm the largest Euclidean norm of all gradients together, above 0 (Pascanu et al. 2013) */
    public Training clip(double norm) {
        clipping = clipping.norm(norm);
        return this;
    }

    /** @param value the largest size of one number of a gradient, above 0 */
    public Training clipValue(double value) {
        clipping = clipping.value(value);
        return this;
    }

    /** @param weight of the sum of absolute values of all weights in the loss, biases left out; 0 or more */
    public Training l1(double weight) {
        Optimizer.checkNotNegative("l1", weight);
        penalty = new Penalty(weight, penalty.l2(), penalty.maximumNorm());
        return this;
    }

    /** @param weight of half the sum of squares of all weights in the loss, biases left out; 0 or more */
    public Training l2(double weight) {
        Optimizer.checkNotNegative("l2", weight);
        penalty = new Penalty(penalty.l1(), weight, penalty.maximumNorm());
        return this;
    }

    /** @param decay how strongly the optimizer pulls weights to zero, 0 or more; say it after the optimizer */
    public Training weightDecay(double decay) {
        this.optimizer = optimizer.withWeightDecay(decay);
        return this;
    }

    /**
     * Has the network end up with a running mean of its weights (Polyak and Juditsky 1992), which validation uses too.
     *
     * @param decay how much of the mean is kept at each step, 0 (no mean) to below 1; 0.999 is usual
     */
    public Training average(double decay) {
        Optimizer.checkFraction("average", decay);
        this.average = decay;
        return this;
    }

    /** Changes the images of each batch at random. */
    public Training augment(Augmentation... changes) {
        for (Augmentation change : changes) {
            objective.check(change);
            augmentations.add(change);
        }
        return this;
    }

    /**
     * Changes the images of each batch at random: {@code augment("flip", "shift:0.1")}.
     *
     * @throws IllegalArgumentException if {@link Augmentations} has no such word
     */
    public Training augment(String... words) {
        return augment(Arrays.stream(words).map(Augmentations::named).toArray(Augmentation[]::new));
    }

    /**
     * Ends the run when the held-out loss has not become smaller for some epochs; it ends with the best epoch's weights.
     */
    public Training earlyStopping(int patience) {
        return listen(new EarlyStopping(patience));
    }

    /** @param seed of the order of samples, of dropout and of augmentation; 42 unless said */
    public Training seed(long seed) {
        extent = extent.seed(seed);
        return this;
    }

    /** Ends the run when this much time has passed. */
    public Training maximumTime(Duration time) {
        extent = extent.maximumTime(time);
        return this;
    }

    /** Ends the run after this many steps, 1 or more. */
    public Training maximumSteps(long steps) {
        extent = extent.maximumSteps(steps);
        return this;
    }

    /**
     * @param name {@code cpu}, {@code gpu}, {@code gpu1}...; {@code cpu} unless said. Whether it is there, the run says
     */
    public Training device(String name) {
        Devices.check(name);
        this.device = name;
        return this;
    }

    /**
     * @param name {@code fp32}, or {@code bf16}: the network computes in 16 bits and learns in 32, which is faster where
     *     the machine has instructions for it
     */
    public Training precision(String name) {
        if (!PRECISIONS.contains(name)) {
            throw new IllegalArgumentException("Precision is fp32 or bf16, found '" + name + "'");
        }
        this.precision = name;
        return this;
    }

    /**
     * Trains on these few samples alone, with no validation: a network that cannot learn even them by heart has an
     * error in it.
     */
    public Training overfit(int samples) {
        extent = extent.overfit(samples);
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
        return continuing(CheckpointFile.load(file, objective.network()));
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
        objective.check(plan.samples());
        if (dry) {
            return DryRun.of(plan);
        }
        return plan.run(
                continuing
                        ? Optional.of(
                                Resumption.check(from.orElseGet(() -> Resumption.last(objective.network())), plan))
                        : Optional.empty());
    }

    private List<Augmentation> changes() {
        List<Augmentation> changes = new ArrayList<>(augmentations);
        objective.masking().map(HiddenTokens::new).ifPresent(changes::add);
        return List.copyOf(changes);
    }

    /** What has been said so far. */
    Plan plan() {
        if (precision.equals("bf16") && !objective.network().outside().isEmpty()) {
            throw new IllegalArgumentException(
                    objective.network().name() + " has layers that Java computes, which need fp32");
        }
        Step step = new Step(
                objective,
                optimizer,
                rates.groups(),
                clipping,
                penalty,
                accumulate,
                average,
                precision.equals("bf16"),
                extent.overfit() > 0 ? List.of() : changes());
        return new Plan(step, extent, schedule, device, List.copyOf(listeners), saving);
    }
}
