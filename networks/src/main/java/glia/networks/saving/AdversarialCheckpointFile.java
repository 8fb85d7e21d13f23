package glia.networks.saving;

import glia.networks.Network;
import glia.networks.training.AdversarialCheckpoint;
import glia.networks.training.AdversarialCheckpoint.Side;
import glia.networks.training.AdversarialEpoch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checkpoint of two networks in one safetensors file, as {@link CheckpointFile} writes that of one. */
public final class AdversarialCheckpointFile {
    private static final String FORMAT = "glia-adversarial-checkpoint";
    private static final String GENERATOR = "generator/";
    private static final String DISCRIMINATOR = "discriminator/";
    private static final String LOSSES = "losses";
    /** Each number of an epoch's row. */
    private static final int EPOCH_WIDTH = 4;

    private AdversarialCheckpointFile() {}

    /** What a checkpoint says besides its arrays. */
    private record Summary(
            String optimizer,
            Counts generator,
            Counts discriminator,
            long step,
            int epoch,
            int stepInEpoch,
            int epochs,
            double[] sums,
            List<double[]> history,
            double seconds) {
        Summary {
            CheckpointFile.checkWidth("sums", sums, 4);
            history.forEach(row -> CheckpointFile.checkWidth("an epoch", row, EPOCH_WIDTH));
        }
    }

    /** What it says of one network. */
    private record Counts(int slots, float updates, double[] memory) {
        Counts {
            CheckpointFile.checkWidth("memory", memory, 2);
        }
    }

    /** Writes it whole or not at all. */
    public static void save(AdversarialCheckpoint checkpoint, Path path) throws IOException {
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        Counts generator = put(tensors, GENERATOR, checkpoint.generator(), checkpoint.generatorLosses());
        Counts discriminator =
                put(tensors, DISCRIMINATOR, checkpoint.discriminator(), checkpoint.discriminatorLosses());
        Summary summary = new Summary(
                checkpoint.optimizer(),
                generator,
                discriminator,
                checkpoint.step(),
                checkpoint.epoch(),
                checkpoint.stepInEpoch(),
                checkpoint.epochs(),
                checkpoint.sums(),
                checkpoint.history().stream()
                        .map(AdversarialCheckpointFile::row)
                        .toList(),
                checkpoint.seconds());
        CheckpointFile.write(path, FORMAT, summary, tensors);
    }

    private static Counts put(Map<String, Safetensors.Tensor> tensors, String prefix, Side side, float... losses) {
        CheckpointFile.put(tensors, prefix + "weights/", side.weights());
        CheckpointFile.putSlots(tensors, prefix, side.slots());
        CheckpointFile.put(tensors, prefix, Map.of(LOSSES, losses));
        return new Counts(side.slots().size(), side.updates(), side.memory());
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException if it cannot be read or is no checkpoint of these two networks
     */
    public static AdversarialCheckpoint load(Path path, Network generator, Network discriminator) throws IOException {
        Safetensors.Content content = Safetensors.read(path);
        Summary summary =
                CheckpointFile.summary(path, content, FORMAT, "a generator and a discriminator", Summary.class);
        return new AdversarialCheckpoint(
                summary.optimizer(),
                side(path, content, GENERATOR, summary.generator(), generator),
                side(path, content, DISCRIMINATOR, summary.discriminator(), discriminator),
                summary.step(),
                summary.epoch(),
                summary.stepInEpoch(),
                summary.epochs(),
                summary.sums(),
                summary.history().stream().map(AdversarialCheckpointFile::epoch).toList(),
                CheckpointFile.losses(path, content, GENERATOR + LOSSES),
                CheckpointFile.losses(path, content, DISCRIMINATOR + LOSSES),
                summary.seconds());
    }

    private static Side side(Path path, Safetensors.Content content, String prefix, Counts counts, Network network)
            throws IOException {
        Map<String, float[]> weights = CheckpointFile.part(content, prefix + "weights/");
        CheckpointFile.check(path, network, weights);
        List<Map<String, float[]>> slots = CheckpointFile.slots(content, prefix, counts.slots());
        for (Map<String, float[]> slot : slots) {
            CheckpointFile.checkSizes(path, network, network.parameters(), slot);
        }
        return new Side(weights, slots, counts.updates(), counts.memory());
    }

    private static double[] row(AdversarialEpoch epoch) {
        return new double[] {epoch.number(), epoch.generatorLoss(), epoch.discriminatorLoss(), epoch.seconds()};
    }

    private static AdversarialEpoch epoch(double[] row) {
        return new AdversarialEpoch((int) row[0], row[1], row[2], row[3]);
    }
}
