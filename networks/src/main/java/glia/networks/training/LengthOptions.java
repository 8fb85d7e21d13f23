package glia.networks.training;

import glia.networks.engine.Devices;
import java.time.Duration;

/**
 * How long a training goes on, in what portions, and where.
 *
 * @param <T> the training itself, which each method gives back so that calls chain
 */
public abstract class LengthOptions<T extends LengthOptions<T>> {
    private Extent extent;
    private String device = "cpu";

    LengthOptions(Extent usual) {
        extent = usual;
    }

    abstract T self();

    Extent extent() {
        return extent;
    }

    void extent(Extent said) {
        extent = said;
    }

    String device() {
        return device;
    }

    /** @param epochs passes over the training part, 1 or more; unless said, 5 for one network and 20 for two */
    public T epochs(int epochs) {
        extent = extent.epochs(epochs);
        return self();
    }

    /** @param samples of the training part in one step, 1 or more; 64 unless said */
    public T batch(int samples) {
        extent = extent.batch(samples);
        return self();
    }

    /** @param seed of the order of samples, of dropout, of augmentation and of what a generator is fed; 42 unless said */
    public T seed(long seed) {
        extent = extent.seed(seed);
        return self();
    }

    /** Ends the run when this much time has passed. */
    public T maximumTime(Duration time) {
        extent = extent.maximumTime(time);
        return self();
    }

    /**
     * @param name {@code cpu}, {@code gpu}, {@code gpu1}..., for one network also several GPUs that share each batch, with
     *     commas between ({@code gpu,gpu1}); {@code cpu} unless said. Whether they are there, the run says
     */
    public T device(String name) {
        Devices.check(name);
        this.device = name;
        return self();
    }
}
