package glia.magics;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.magics.Completion.Candidate;
import glia.networks.Network;
import glia.networks.layers.Layers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/** What an argument may be: its listed values, or whatever is meant by the label that its help shows. */
public final class Candidates {
    private Candidates() {}

    static List<Candidate> of(ArgSpec argument, String begun, MagicContext context) {
        if (argument.type().isEnum()) {
            return Arrays.stream(argument.type().getEnumConstants())
                    .map(value -> new Candidate(value.toString().toLowerCase(Locale.ROOT), "value", ""))
                    .toList();
        }
        if (argument.completionCandidates() != null) {
            return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(value -> new Candidate(value, "value", ""))
                    .toList();
        }
        return switch (argument.paramLabel()) {
            case "NETWORK" -> variables(Network.class, context);
            case "DATASET" -> variables(Dataset.class, context);
            case "LAYER" ->
                Layers.all().stream()
                        .map(type -> new Candidate(type.word(), "layer", type.form()))
                        .toList();
            case "FILE" -> Files.candidates(begun);
            default -> List.of();
        };
    }

    /** The variables that hold a value of the type. */
    public static List<Candidate> variables(Class<?> type, MagicContext context) {
        return context.variables().stream()
                .filter(variable -> type.isInstance(variable.value()))
                .map(variable -> new Candidate(variable.name(), "variable", type.getSimpleName()))
                .toList();
    }

    /** What can be loaded by name. */
    public static List<Candidate> catalogue() {
        return Datasets.catalogue().stream()
                .map(entry -> new Candidate(entry.name(), "data set", entry.description()))
                .toList();
    }

    /** The files that what is typed may name. */
    public static List<Candidate> files(String begun) {
        return Files.candidates(begun);
    }

    public static List<Candidate> joined(List<Candidate> first, List<Candidate> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
