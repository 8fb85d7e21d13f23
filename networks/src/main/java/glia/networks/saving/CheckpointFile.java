package glia.networks.saving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.training.Checkpoint;
import glia.networks.training.Epoch;
import glia.networks.training.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A checkpoint in one safetensors file: weights, the optimizer's arrays, running means and step losses as arrays, the rest
 * as metadata.
 */
public final class CheckpointFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "glia-checkpoint";
    private static final String LOSSES = "run/losses";
    /** Each number of an epoch's row. */
    private static final int EPOCH_WIDTH = 7;
    /** More than any optimizer keeps. */
    private static final int MOST_SLOTS = 16;

    private CheckpointFile() {}

    /** What a checkpoint says besides its arrays. */
    private record Summary(
            String optimizer,
            int slots,
            double[] memory,
            long step,
            int epoch,
            long samplesInEpoch,
            int epochs,
            String measures,
            double[] sums,
            List<double[]> history,
            double seconds,
            int keptEpoch) {
        Summary {
            Objects.requireNonNull(optimizer, "it names no optimizer");
            checkWidth("memory", memory, 2);
            if (sums == null || slots < 0 || slots > MOST_SLOTS) {
                throw new IllegalArgumentException("it has no sums, or " + slots + " arrays for each of the weights");
            }
            history.forEach(row -> checkWidth("an epoch", row, EPOCH_WIDTH));
        }
    }

    /** Writes it whole or not at all. */
    public static void save(Checkpoint checkpoint, Path path) throws IOException {
        Map<String, Safetensors.Tensor> tensors = new LinkedHashMap<>();
        put(tensors, "weights/", checkpoint.weights());
        putSlots(tensors, "", checkpoint.slots());
        put(tensors, "averages/", checkpoint.averages());
        checkpoint.kept().ifPresent(kept -> put(tensors, "kept/", kept.weights()));
        put(tensors, "", Map.of(LOSSES, checkpoint.stepLosses()));
        Summary summary = new Summary(
                checkpoint.optimizer(),
                checkpoint.slots().size(),
                checkpoint.memory(),
                checkpoint.step(),
                checkpoint.epoch(),
                checkpoint.samplesInEpoch(),
                checkpoint.epochs(),
                checkpoint.measures(),
                checkpoint.sums(),
                checkpoint.history().stream().map(CheckpointFile::row).toList(),
                checkpoint.seconds(),
                checkpoint.kept().map(Kept::epoch).orElse(0));
        write(path, FORMAT, summary, tensors);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException if it cannot be read or is no checkpoint of this network
     */
    public static Checkpoint load(Path path, Network network) throws IOException {
        Safetensors.Content content = Safetensors.read(path);
        Summary summary = summary(path, content, FORMAT, "a run", Summary.class);
        Map<String, float[]> weights = part(content, "weights/");
        check(path, network, weights);
        List<Map<String, float[]>> slots = slots(content, "", summary.slots());
        Map<String, float[]> averages = part(content, "averages/");
        Map<String, float[]> kept = part(content, "kept/");
        for (Map<String, float[]> arrays : slots) {
            checkKnown(path, network, arrays);
        }
        checkKnown(path, network, averages);
        if (summary.keptEpoch() != 0) {
            check(path, network, kept);
        }
        return new Checkpoint(
                summary.optimizer(),
                weights,
                slots,
                averages,
                summary.memory(),
                summary.step(),
                summary.epoch(),
                summary.samplesInEpoch(),
                summary.epochs(),
                summary.measures(),
                summary.sums(),
                summary.history().stream().map(CheckpointFile::epoch).toList(),
                losses(path, content, LOSSES),
                summary.seconds(),
                summary.keptEpoch() == 0 ? Optional.empty() : Optional.of(new Kept(summary.keptEpoch(), kept)));
    }

    /** What a checkpoint of this format says besides its arrays. */
    static <T> T summary(Path path, Safetensors.Content content, String format, String what, Class<T> type)
            throws IOException {
        String run = content.metadata().get("run");
        if (run == null || !format.equals(content.metadata().get("format"))) {
            throw new IOException(path + " is no checkpoint of " + what);
        }
        try {
            T summary = JSON.readValue(run, type);
            if (summary != null) {
                return summary;
            }
        } catch (JsonProcessingException unreadable) {
            throw new IOException(path + " is no sound checkpoint: " + unreadable.getOriginalMessage());
        }
        throw new IOException(path + " is no sound checkpoint: it says nothing of the run");
    }

    static void checkWidth(String what, double[] numbers, int width) {
        if (numbers == null || numbers.length != width) {
            throw new IllegalArgumentException(what + " should have " + width + " numbers");
        }
    }

    /** Writes it whole or not at all. */
    static void write(Path path, String format, Object summary, Map<String, Safetensors.Tensor> tensors)
            throws IOException {
        AtomicFile.write(
                path,
                temporary -> Safetensors.write(
                        temporary,
                        new Safetensors.Content(
                                tensors, Map.of("format", format, "run", JSON.writeValueAsString(summary)))));
    }

    static void check(Path path, Network network, Map<String, float[]> weights) throws IOException {
        for (String name : weights.keySet()) {
            if (!network.weights().paths().contains(name)) {
                throw new IOException(
                        path + " is no checkpoint of " + network.name() + ", which has no '" + name + "'");
            }
        }
        checkSizes(path, network, network.parameters(), weights);
        checkSizes(path, network, network.buffers(), weights);
    }

    /** Arrays of some of the parameters: those that learn. */
    private static void checkKnown(Path path, Network network, Map<String, float[]> arrays) throws IOException {
        List<NamedParameter> known = network.parameters().stream()
                .filter(parameter -> arrays.containsKey(parameter.path()))
                .toList();
        checkSizes(path, network, known, arrays);
        if (known.size() != arrays.size()) {
            throw new IOException(
                    path + " is no checkpoint of " + network.name() + ": it keeps arrays of " + arrays.keySet());
        }
    }

    static void checkSizes(Path path, Network network, List<NamedParameter> named, Map<String, float[]> arrays)
            throws IOException {
        for (NamedParameter parameter : named) {
            float[] found = arrays.get(parameter.path());
            if (found == null || found.length != parameter.count()) {
                throw new IOException(path + " is no checkpoint of " + network.name() + ": its '" + parameter.path()
                        + "' should have " + parameter.count() + " numbers, found "
                        + (found == null ? "none" : found.length));
            }
        }
    }

    static void put(Map<String, Safetensors.Tensor> tensors, String prefix, Map<String, float[]> arrays) {
        arrays.forEach(
                (name, values) -> tensors.put(prefix + name, new Safetensors.Tensor(Shape.of(values.length), values)));
    }

    static void putSlots(Map<String, Safetensors.Tensor> tensors, String prefix, List<Map<String, float[]>> slots) {
        for (int slot = 0; slot < slots.size(); slot++) {
            put(tensors, prefix + "slot" + slot + "/", slots.get(slot));
        }
    }

    static List<Map<String, float[]>> slots(Safetensors.Content content, String prefix, int count) {
        List<Map<String, float[]>> slots = new ArrayList<>();
        for (int slot = 0; slot < count; slot++) {
            slots.add(part(content, prefix + "slot" + slot + "/"));
        }
        return slots;
    }

    static float[] losses(Path path, Safetensors.Content content, String name) throws IOException {
        Safetensors.Tensor losses = content.tensors().get(name);
        if (losses == null) {
            throw new IOException(path + " is no sound checkpoint: it has no '" + name + "'");
        }
        return losses.values();
    }

    static Map<String, float[]> part(Safetensors.Content content, String prefix) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        content.tensors().forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                arrays.put(name.substring(prefix.length()), tensor.values());
            }
        });
        return arrays;
    }

    private static double[] row(Epoch epoch) {
        return new double[] {
            epoch.number(),
            epoch.loss(),
            epoch.metric(),
            epoch.validationLoss(),
            epoch.validationMetric(),
            epoch.learningRate(),
            epoch.seconds()
        };
    }

    private static Epoch epoch(double[] row) {
        return new Epoch((int) row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
    }
}
