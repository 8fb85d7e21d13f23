package glia.networks.training;

import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.optimizers.Optimizers;
import glia.networks.training.schedules.Schedule;
import glia.networks.training.schedules.Schedules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How a network learns at each step: the optimizer, which layers it changes, and what becomes of gradients before it.
 *
 * @param <T> the training itself, which each method gives back so that calls chain
 */
public abstract class UpdateOptions<T extends UpdateOptions<T>> extends ObjectiveOptions<T> {
    /** The words of {@link #precision}. */
    public static final List<String> PRECISIONS = List.of("fp32", "bf16");

    private final LearningRates rates;
    private Optimizer optimizer = new Adam(1e-3);
    private Schedule schedule = Schedule.CONSTANT;
    private Clipping clipping = Clipping.NONE;
    private int accumulate = 1;
    private double average;
    private String precision = "fp32";

    UpdateOptions(Objective objective) {
        super(objective);
        this.rates = new LearningRates(objective.network());
    }

    Schedule schedule() {
        return schedule;
    }

    /** @param batches whose gradients make one step together, 1 or more, as if they were one batch; 1 unless said */
    public T accumulate(int batches) {
        accumulate = Extent.atLeastOne("accumulate", batches);
        return self();
    }

    /** @param optimizer Adam at 0.001 unless said */
    public T optimizer(Optimizer optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer);
        return self();
    }

    /**
     * The optimizer with this word, at its usual learning rate.
     *
     * @throws IllegalArgumentException if {@link Optimizers} has no such word
     */
    public T optimizer(String word) {
        return optimizer(Optimizers.named(word));
    }

    /** @param rate above 0; say it after the optimizer */
    public T learningRate(double rate) {
        this.optimizer = optimizer.withLearningRate(rate);
        return self();
    }

    /**
     * Lets some layers learn faster or slower than the rest (Howard and Ruder 2018, section 3.2).
     *
     * @param layers a layer or parameter by path, {@code *} for anything: {@code conv*}
     * @param factor what their learning rate is multiplied by, 0 or more
     */
    public T learningRate(String layers, double factor) {
        rates.multiply(layers, factor);
        return self();
    }

    /** Leaves these layers as they are; see {@link #learningRate(String, double)} for how they are named. */
    public T freeze(String... layers) {
        Arrays.stream(layers).forEach(each -> rates.multiply(each, 0));
        return self();
    }

    /** Takes back {@link #freeze}, or lets some of what was frozen learn. */
    public T unfreeze(String... layers) {
        Arrays.stream(layers).forEach(rates::unfreeze);
        return self();
    }

    public T schedule(Schedule schedule) {
        this.schedule = Objects.requireNonNull(schedule);
        return self();
    }

    /** @throws IllegalArgumentException if {@link Schedules} has no such word */
    public T schedule(String word) {
        return schedule(Schedules.named(word));
    }

    /** @param norm the largest Euclidean norm of all gradients together, above 0 (Pascanu et al. 2013) */
    public T clip(double norm) {
        clipping = clipping.norm(norm);
        return self();
    }

    /** @param value the largest size of one number of a gradient, above 0 */
    public T clipValue(double value) {
        clipping = clipping.value(value);
        return self();
    }

    /** @param decay how strongly the optimizer pulls weights to zero, 0 or more; say it after the optimizer */
    public T weightDecay(double decay) {
        this.optimizer = optimizer.withWeightDecay(decay);
        return self();
    }

    /**
     * Has the network end up with a running mean of its weights (Polyak and Juditsky 1992), which validation uses too.
     *
     * @param decay how much of the mean is kept at each step, 0 (no mean) to below 1; 0.999 is usual
     */
    public T average(double decay) {
        Optimizer.checkFraction("average", decay);
        this.average = decay;
        return self();
    }

    /**
     * @param name {@code fp32}, or {@code bf16}: the network computes in 16 bits and learns in 32, which is faster where
     *     the machine has instructions for it
     */
    public T precision(String name) {
        if (!PRECISIONS.contains(name)) {
            throw new IllegalArgumentException("Precision is fp32 or bf16, found '" + name + "'");
        }
        this.precision = name;
        return self();
    }

    Step step() {
        if (precision.equals("bf16") && !objective().network().outside().isEmpty()) {
            throw new IllegalArgumentException(
                    objective().network().name() + " has layers that Java computes, which need fp32");
        }
        return new Step(
                objective(),
                optimizer,
                rates.groups(),
                clipping,
                penalty(),
                accumulate,
                average,
                precision.equals("bf16"),
                extent().overfit() > 0 ? List.of() : changes());
    }
}
