package glia.magics.commands;

import glia.datasets.Dataset;
import glia.datasets.Suggestion;
import glia.magics.MagicCall;
import glia.magics.MagicException;
import glia.magics.NotebookVariable;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import glia.plots.Plots;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plot is drawn from, by name: the variables named, and what belongs to a network among them. */
final class PlotSubjects {
    private static final List<Class<?>> TYPES = List.of(Network.class, Run.class, Evaluation.class, Dataset.class);

    private final Map<String, Object> byName = new LinkedHashMap<>();

    private PlotSubjects() {}

    static PlotSubjects of(List<String> names, MagicCall call) {
        PlotSubjects subjects = new PlotSubjects();
        for (String name : names) {
            subjects.byName.put(name, value(name, call));
        }
        boolean dataset = subjects.byName.values().stream().anyMatch(Dataset.class::isInstance);
        for (String name : names) {
            if (subjects.byName.get(name) instanceof Network) {
                subjects.add(name + "Run", Run.class, call);
                // With a data set beside it, the network is judged on that.
                if (!dataset) {
                    subjects.add(name + "Evaluation", Evaluation.class, call);
                }
            }
        }
        return subjects;
    }

    static boolean canBe(Object value) {
        return TYPES.stream().anyMatch(type -> type.isInstance(value));
    }

    private static Object value(String name, MagicCall call) {
        Optional<NotebookVariable> variable = call.context().variable(name);
        if (variable.isPresent() && variable.get().value() != null) {
            return variable.get().value();
        }
        List<String> known = call.context().variables().stream()
                .filter(one -> canBe(one.value()))
                .map(NotebookVariable::name)
                .toList();
        throw new MagicException("There is no variable '" + name + "'." + Suggestion.hint(name, known)
                + (known.isEmpty() ? "" : "\nThere is: " + String.join(", ", known)));
    }

    private void add(String name, Class<?> type, MagicCall call) {
        call.context()
                .variable(name)
                .filter(variable -> type.isInstance(variable.value()))
                .ifPresent(variable -> byName.putIfAbsent(name, variable.value()));
    }

    Object[] values() {
        return byName.values().toArray();
    }

    /**
     * The arguments of the method of {@link Plots} that draws it: of several, the first that these can be given
     * to. What came of a network says more than the network.
     */
    String java(String plot) {
        List<Method> methods = Stream.of(Plots.class.getMethods())
                .filter(method -> method.getName().equals(plot))
                .sorted(Comparator.<Method>comparingInt(method -> -method.getParameterCount())
                        .thenComparing(
                                method -> List.of(method.getParameterTypes()).contains(Network.class)))
                .toList();
        MagicException failure = new MagicException("Plots has no method '" + plot + "'");
        for (Method method : methods) {
            try {
                return arguments(method);
            } catch (MagicException missing) {
                failure = missing;
            }
        }
        throw failure;
    }

    private String arguments(Method method) {
        List<String> arguments = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(
                    type.isArray()
                            ? String.join(", ", named(type.getComponentType()))
                            : named(type).stream().findFirst().orElseGet(() -> computed(type)));
        }
        return String.join(", ", arguments);
    }

    private List<String> named(Class<?> type) {
        return byName.entrySet().stream()
                .filter(entry -> type.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private String computed(Class<?> type) {
        List<String> networks = named(Network.class);
        List<String> datasets = named(Dataset.class);
        if (type == Evaluation.class && !networks.isEmpty() && !datasets.isEmpty()) {
            return networks.get(0) + ".evaluate(" + datasets.get(0) + ".test())";
        }
        throw new MagicException("this plot needs a variable of type " + type.getSimpleName());
    }
}
