package glia.magics.commands;

import glia.magics.JavaSource;
import glia.networks.training.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Calls of {@link Training}, to be made or to be shown. */
final class TrainingCalls {
    private record Call(String java, UnaryOperator<Training> action) {}

    private final List<Call> calls = new ArrayList<>();

    void add(String java, UnaryOperator<Training> action) {
        calls.add(new Call(java, action));
    }

    /** Adds nothing for null, which is what was not said. */
    <T extends Number> void add(T value, String method, BiFunction<Training, T, Training> action) {
        if (value != null) {
            add(method + "(" + value + ")", training -> action.apply(training, value));
        }
    }

    void addWord(String word, String method, BiFunction<Training, String, Training> action) {
        if (word != null) {
            add(method + "(" + JavaSource.quoted(word) + ")", training -> action.apply(training, word));
        }
    }

    void addFlag(boolean said, String method, UnaryOperator<Training> action) {
        if (said) {
            add(method + "()", action);
        }
    }

    /** As the arguments of a call. */
    static String quoted(String... words) {
        return Arrays.stream(words).map(JavaSource::quoted).collect(Collectors.joining(", "));
    }

    Training on(Training training) {
        calls.forEach(call -> call.action().apply(training));
        return training;
    }

    String java() {
        return calls.stream().map(call -> "." + call.java()).collect(Collectors.joining());
    }
}
