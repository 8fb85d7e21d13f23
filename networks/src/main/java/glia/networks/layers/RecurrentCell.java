package glia.networks.layers;

import java.util.Optional;
import java.util.stream.Stream;

/** What a step of a recurrent layer computes. */
enum RecurrentCell {
    RNN("rnn", "rnn_tanh", 1, UnrolledCell.RNN, "The plain recurrent layer: h = tanh(W x + U h + b)."),
    // The library's own is one call for all steps.
    LSTM("lstm", "lstm", 4, null, "Long short-term memory: gates decide what to keep, forget and show."),
    GRU("gru", "gru", 3, UnrolledCell.GRU, "Gated recurrent units: like lstm with one gate less.");

    private final String word;
    private final String operation;
    private final int gates;
    private final UnrolledCell unrolled;
    private final String summary;

    RecurrentCell(String word, String operation, int gates, UnrolledCell unrolled, String summary) {
        this.word = word;
        this.operation = operation;
        this.gates = gates;
        this.unrolled = unrolled;
        this.summary = summary;
    }

    String word() {
        return word;
    }

    /** PyTorch's, for all layers, directions and steps. */
    String operation() {
        return operation;
    }

    /** How many times its units a step computes. */
    int gates() {
        return gates;
    }

    /** How training goes through it, where that is not left to autograd. */
    Optional<UnrolledCell> unrolled() {
        return Optional.ofNullable(unrolled);
    }

    LayerType type() {
        LayerType.Builder builder = LayerType.named(word)
                .group("Recurrent")
                .summary(summary)
                .shapes(
                        "(steps, features) -> (steps, units), or (steps, 2 units) both ways; 'last' takes the last state")
                .example(word + " 128 bidirectional")
                .size("units", Kind.integer(1), "how many numbers the state holds")
                .flag("bidirectional", "runs also from the end to the start, with weights of its own")
                .option("layers", Kind.integer(1, 1000), "1", "how many run on top of each other")
                .option("dropout", Kind.fraction(), "0", "between those layers, in training");
        if (this == LSTM) {
            builder.option(
                    "forget",
                    Kind.number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                    "",
                    "the forget gate's bias at the start: 1 or more keeps memories from the first step on (Gers et al."
                            + " 2000); left out: as the others");
        }
        builder.option(
                "state", Kind.label(), "", "the label of a vector of units numbers to start from; left out: zeros");
        return Steps.masked(builder)
                .weights("those of the state orthogonal, a matrix for each gate (Saxe et al. 2014); the others even in"
                        + " +-1/sqrt(units), as PyTorch")
                .creates(arguments -> new Recurrent(
                        this,
                        arguments.integer("units"),
                        arguments.integer("layers"),
                        arguments.yes("bidirectional"),
                        arguments.number("dropout"),
                        Stream.of("mask", "state")
                                .flatMap(option -> arguments.labels(option).stream())
                                .toList(),
                        arguments));
    }
}
