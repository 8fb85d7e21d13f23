package glia.magics;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Suggestion;
import glia.networks.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One use of a magic.
 *
 * @param magic how it was called, with its percent signs
 * @param arguments the text behind it, as typed
 * @param body the lines below a cell magic
 */
public record MagicCall(String magic, String arguments, Optional<String> body, MagicContext context) {

    /** @throws MagicException if there is no such variable, or it is no network */
    public Network network(String name) {
        return variable(name, Network.class, "Define one: %%network " + name);
    }

    /** @throws MagicException if there is no such variable, or it is no data set */
    public Dataset dataset(String name) {
        boolean known = Datasets.catalogue().stream()
                .anyMatch(entry -> NotebookNames.of(entry.name()).equals(NotebookNames.of(name)));
        return variable(
                name, Dataset.class, "Load it first: %dataset " + (known ? name : "NAME (%dataset lists them)"));
    }

    /**
     * The value of a variable.
     *
     * @param otherwise what to do where there is none of that name
     * @throws MagicException if there is none, or its value is not of the type; says which there are
     */
    public <T> T variable(String name, Class<T> type, String otherwise) {
        Optional<NotebookVariable> found = context.variable(name);
        if (found.isPresent() && type.isInstance(found.get().value())) {
            return type.cast(found.get().value());
        }
        List<String> others = context.variables().stream()
                .filter(variable -> type.isInstance(variable.value()))
                .map(NotebookVariable::name)
                .toList();
        String kind = type.getSimpleName();
        if (found.isPresent()) {
            Object value = found.get().value();
            String what = value == null ? "null" : "a " + value.getClass().getSimpleName();
            throw new MagicException("'" + name + "' is " + what + ", not a " + kind + "." + list(kind, others));
        }
        String hint = Suggestion.hint(name, others);
        throw new MagicException("There is no variable '" + name + "'." + (hint.isEmpty() ? " " + otherwise : hint)
                + list(kind, others));
    }

    private static String list(String kind, List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().collect(Collectors.joining(", ", "\nOf type " + kind + " there is: ", ""));
    }

    /**
     * Declares a variable of the notebook.
     *
     * @throws MagicException if the host cannot
     */
    public void declare(String name, Class<?> type, Object value) {
        try {
            context.declare(name, type, value);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new MagicException(
                    "cannot declare " + type.getSimpleName() + " " + name + ": " + failure.getMessage(), failure);
        }
    }
}
