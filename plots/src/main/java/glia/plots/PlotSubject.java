package glia.plots;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import java.util.List;
import java.util.Optional;

/**
 * What a plot was asked to draw: networks, runs, data sets, in any order.
 *
 * @param word the plot
 * @param takes what the plot is drawn from, for people
 */
public record PlotSubject(String word, String takes, List<Object> values) {
    public PlotSubject {
        values = List.copyOf(values);
    }

    /** Says what a plot needs that it was not given. */
    public static final class MissingSubjectException extends IllegalArgumentException {
        MissingSubjectException(String message) {
            super(message);
        }
    }

    /** All values of a type, in the order in which they were given. */
    public <T> List<T> all(Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T> Optional<T> optional(Class<T> type) {
        return all(type).stream().findFirst();
    }

    /** @throws MissingSubjectException if there is none */
    public <T> T one(Class<T> type) {
        return optional(type).orElseThrow(this::missing);
    }

    /** @throws MissingSubjectException if there is none */
    public <T> List<T> some(Class<T> type) {
        List<T> found = all(type);
        if (found.isEmpty()) {
            throw missing();
        }
        return found;
    }

    /** The network given, or that of the run given. */
    public Network network() {
        return optional(Network.class)
                .or(() -> optional(Run.class).map(Run::network))
                .orElseThrow(this::missing);
    }

    /** The evaluation given, or that of the network on the test part of the data set. */
    public Evaluation evaluation() {
        return optional(Evaluation.class)
                .orElseGet(() -> network().evaluate(one(Dataset.class).test()));
    }

    private MissingSubjectException missing() {
        String found = values.isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        values.stream()
                                .map(value -> "a " + value.getClass().getSimpleName())
                                .toList());
        return new MissingSubjectException("The plot '" + word + "' is drawn from " + takes + ", found " + found);
    }
}
