package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.saving.AdversarialCheckpointFile;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.optimizers.Optimizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to train a generator against a discriminator (Goodfellow et al. 2014):
 * {@code Adversarial.of(generator, discriminator, digits).epochs(20).run()}. The generator is fed standard normal numbers
 * of its input's shape. Real samples are brought to the range of the generator's last layer where that is a {@code tanh}
 * or a {@code sigmoid}. Each method gives the settings back, so that calls chain; {@link #run()} may be called again and
 * goes on from the weights as they are.
 */
public final class Adversarial extends LengthOptions<Adversarial> implements Resumable<Adversarial> {
    final Network generator;
    final Network discriminator;
    final Dataset dataset;
    final List<AdversarialListener> listeners = new ArrayList<>();
    AdversarialLoss loss = AdversarialLoss.STANDARD;
    // Radford et al. 2016, section 4.
    Optimizer optimizer = new Adam(2e-4, 0.5, 0.999, 1e-8, 0);
    double generatorRate = Double.NaN;
    double discriminatorRate = Double.NaN;
    int discriminatorSteps = 1;
    double penalty = 10;
    Optional<Saving> saving = Optional.empty();
    private boolean continuing;
    private Optional<AdversarialCheckpoint> from = Optional.empty();

    private Adversarial(Network generator, Network discriminator, Dataset dataset) {
        super(Extent.USUAL.epochs(20));
        this.generator = Objects.requireNonNull(generator, "generator");
        this.discriminator = Objects.requireNonNull(discriminator, "discriminator");
        this.dataset = Objects.requireNonNull(dataset, "dataset");
    }

    @Override
    Adversarial self() {
        return this;
    }

    /** @throws ShapeException if the three do not fit each other */
    public static Adversarial of(Network generator, Network discriminator, Dataset dataset) {
        Shape real = dataset.inputShape();
        if (generator.input().tokens() || discriminator.input().tokens()) {
            throw new ShapeException("A generator makes numbers, which change little by little; tokens cannot");
        }
        if (!generator.outputShape().equals(real)) {
            throw new ShapeException(generator.name() + " makes samples of "
                    + generator.outputShape().toText() + ", '" + dataset.name() + "' has " + real.toText());
        }
        if (!discriminator.input().shape().equals(real)) {
            throw new ShapeException(discriminator.name() + " expects "
                    + discriminator.input().shape().toText() + ", '" + dataset.name() + "' gives " + real.toText());
        }
        if (generator == discriminator) {
            throw new IllegalArgumentException("A generator is trained against another network, not itself");
        }
        return new Adversarial(generator, discriminator, dataset);
    }

    /**
     * Sets the optimizer and the discriminator's steps to what is usual with this loss too: for Wasserstein's Adam at
     * 0.0001 with decays 0 and 0.9 and five steps, else Adam at 0.0002 with decays 0.5 and 0.999 and one step.
     */
    public Adversarial loss(AdversarialLoss loss) {
        this.loss = Objects.requireNonNull(loss);
        this.discriminatorSteps = loss.discriminatorSteps();
        this.optimizer = loss == AdversarialLoss.WASSERSTEIN
                ? new Adam(1e-4, 0, 0.9, 1e-8, 0)
                : new Adam(2e-4, 0.5, 0.999, 1e-8, 0);
        return this;
    }

    /** @throws IllegalArgumentException if {@link AdversarialLoss} has no such word */
    public Adversarial loss(String word) {
        return loss(AdversarialLoss.named(word));
    }

    /** @param weight of the penalty on gradients in Wasserstein's loss, 0 or more; 10 unless said */
    public Adversarial penalty(double weight) {
        Optimizer.checkNotNegative("penalty", weight);
        this.penalty = weight;
        return this;
    }

    /** @param steps of the discriminator for each of the generator, 1 or more; say it after the loss */
    public Adversarial discriminatorSteps(int steps) {
        this.discriminatorSteps = Extent.atLeastOne("discriminator steps", steps);
        return this;
    }

    /** @param optimizer of both networks, each with a state of its own; say it after the loss */
    public Adversarial optimizer(Optimizer optimizer) {
        this.optimizer = Objects.requireNonNull(optimizer);
        return this;
    }

    /** @throws IllegalArgumentException if {@link Optimizers} has no such word */
    public Adversarial optimizer(String word) {
        return optimizer(Optimizers.named(word));
    }

    /** Adam with these decays of its means, each 0 to below 1, at the learning rate as it is. */
    public Adversarial betas(double first, double second) {
        return optimizer(new Adam(optimizer.learningRate(), first, second, 1e-8, optimizer.weightDecay()));
    }

    /** @param rate of both networks, above 0; the optimizer's unless said */
    public Adversarial learningRate(double rate) {
        Optimizer.checkLearningRate(rate);
        this.generatorRate = rate;
        this.discriminatorRate = rate;
        return this;
    }

    /** @param rate of the discriminator alone, above 0 (Heusel et al. 2017); say it after {@link #learningRate} */
    public Adversarial discriminatorLearningRate(double rate) {
        Optimizer.checkLearningRate(rate);
        this.discriminatorRate = rate;
        return this;
    }

    @Override
    public Adversarial continuing() {
        this.continuing = true;
        return this;
    }

    /** As {@link #continuing()}, from this point. */
    public Adversarial continuing(AdversarialCheckpoint checkpoint) {
        from = Optional.of(checkpoint);
        return continuing();
    }

    @Override
    public Adversarial continuing(Path file) throws IOException {
        return continuing(AdversarialCheckpointFile.load(file, generator, discriminator));
    }

    @Override
    public Adversarial checkpoints(Path file, int everyEpochs) {
        this.saving = Optional.of(new Saving(file, everyEpochs));
        return this;
    }

    public Adversarial listen(AdversarialListener listener) {
        listeners.add(Objects.requireNonNull(listener));
        return this;
    }

    /**
     * Trains. The networks' weights are replaced at the end of every epoch and of the run.
     *
     * <p>An interrupt of the calling thread ends the run between two steps: the run so far is returned, the weights are
     * kept, and the thread's interrupt status is set.
     *
     * @throws IllegalArgumentException if there is nothing to learn from or to learn, nothing to continue, or no such
     *     device
     * @throws glia.networks.engine.NativeMemoryException if it does not fit the machine's memory
     */
    public AdversarialRun run() {
        if (dataset.train().size() == 0) {
            throw new IllegalArgumentException("'" + dataset.name() + "' has no training samples");
        }
        for (Network network : List.of(generator, discriminator)) {
            if (network.parameters().isEmpty()) {
                throw new IllegalArgumentException(
                        network.name() + " has nothing to learn: no layer of it has weights");
            }
        }
        if (loss == AdversarialLoss.WASSERSTEIN) {
            checkPenalized();
        }
        if (!continuing) {
            checkGeneratorLearns();
        }
        if (Devices.each(device()).size() > 1) {
            throw new IllegalArgumentException(
                    "A pair of networks trains on one device, found '" + device() + "'. Name one of them");
        }
        if (device().equals("cpu")) {
            MemoryNeed.of(this).check(generator.name() + " and " + discriminator.name(), span());
        }
        Optional<AdversarialCheckpoint> start = continuing
                ? Optional.of(checked(from.orElseGet(() -> LastPairs.of(generator, discriminator))))
                : Optional.empty();
        AdversarialControl control = new AdversarialControl();
        return EngineThread.call(
                () -> new AdversarialLoop(this, control, start).run(), () -> control.stop(Run.Outcome.INTERRUPTED));
    }

    private AdversarialCheckpoint checked(AdversarialCheckpoint last) {
        Resumption.checkOptimizer(last.optimizer(), optimizer);
        boolean same = last.generator()
                        .weights()
                        .keySet()
                        .equals(generator.weights().snapshot().keySet())
                && last.discriminator()
                        .weights()
                        .keySet()
                        .equals(discriminator.weights().snapshot().keySet());
        if (!same) {
            throw new IllegalArgumentException(
                    "The run to continue is not one of " + generator.name() + " and " + discriminator.name());
        }
        return last;
    }

    /** @return samples in one step */
    int span() {
        return Math.min(extent().batch(), dataset.train().size());
    }

    /** What is left over is a small batch, whose statistics would mislead; the next epoch's order has it elsewhere. */
    int stepsPerEpoch() {
        return dataset.train().size() / span();
    }

    private void checkGeneratorLearns() {
        long steps = (long) extent().epochs() * stepsPerEpoch();
        if (discriminatorSteps > steps) {
            throw new IllegalArgumentException(generator.name() + " learns once in " + discriminatorSteps
                    + " steps of the discriminator, and the whole run has " + steps
                    + ": it would learn nothing. Take fewer discriminator steps, or more epochs");
        }
    }

    private void checkPenalized() {
        for (Placed layer : discriminator.layers()) {
            if (AdversarialText.MIXING.contains(layer.word())) {
                throw new IllegalArgumentException(discriminator.name() + ", " + layer.source()
                        + ": the wasserstein loss penalizes the gradient of each sample, which batchnorm mixes with the"
                        + " others'. Use 'layernorm' or none in the discriminator");
            }
        }
    }
}
