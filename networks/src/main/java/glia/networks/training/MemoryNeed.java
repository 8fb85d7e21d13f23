package glia.networks.training;

import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.Summary;
import glia.networks.engine.Memory;
import glia.networks.engine.NativeMemoryException;

/**
 * What a run takes of the machine's memory, estimated before any of it is taken: a system that lends more memory than it
 * has ends the whole process when it is used.
 *
 * @param weights parameters, gradients and what the optimizer keeps, in bytes
 * @param data the samples, in bytes
 * @param perSample what one sample of a batch takes on its way through the network and back, in bytes
 */
record MemoryNeed(long weights, long data, long perSample) {

    static MemoryNeed of(Plan plan, Samples... parts) {
        Network network = plan.network();
        long copies = 2L + plan.step().optimizer().slots() + (plan.step().average() > 0 ? 1 : 0);
        long data = 0;
        for (Samples part : parts) {
            long numbers = part.size() * part.inputShape().count();
            data += numbers * (network.input().tokens() ? Long.BYTES : Float.BYTES) + part.targets().length * 8L;
        }
        return new MemoryNeed(
                network.summary().parameterBytes() * copies,
                data,
                2 * network.summary().activationBytes());
    }

    /** Of a pair: what is genuine and what is made go through the discriminator, and once more for its gradient. */
    static MemoryNeed of(Adversarial pair) {
        Summary generator = pair.generator.summary();
        Summary discriminator = pair.discriminator.summary();
        long copies = 2L + pair.optimizer.slots();
        Samples real = pair.dataset.train();
        return new MemoryNeed(
                (generator.parameterBytes() + discriminator.parameterBytes()) * copies,
                real.size() * real.inputShape().count() * Float.BYTES,
                2 * (generator.activationBytes() + 3 * discriminator.activationBytes()));
    }

    /** @throws NativeMemoryException if a batch of this size does not fit, saying which would */
    void check(String network, int batch) {
        long available = Memory.available();
        double needed = weights + data + (double) perSample * batch;
        if (needed <= available) {
            return;
        }
        long fitting = (available - weights - data) / Math.max(1, perSample);
        throw new NativeMemoryException(
                network + " would take about " + Memory.text(needed) + " with batches of " + batch + "; "
                        + Memory.text(available) + " are free. "
                        + (fitting >= 1
                                ? "A batch of " + largest(fitting) + " fits."
                                : "Its weights and data alone take " + Memory.text((double) weights + data) + "."),
                null);
    }

    private static long largest(long fitting) {
        return Math.max(1, Long.highestOneBit(Math.max(1, fitting * 3 / 4)));
    }
}
