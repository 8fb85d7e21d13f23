package glia.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Some classes of a data set, as a data set. */
final class ClassChoice {
    private ClassChoice() {}

    static Dataset of(Dataset dataset, List<String> classes) {
        if (!(dataset.task() instanceof Task.Classification task)
                || dataset.targetShape().rank() != 0) {
            throw new IllegalArgumentException(
                    "The samples of '" + dataset.name() + "' have no single class, so none can be chosen by class.");
        }
        if (classes.isEmpty() || new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("Name one or more classes, each once; found " + classes);
        }
        int[] places = new int[task.classes().size()];
        for (String name : classes) {
            int old = task.classes().indexOf(name);
            if (old < 0) {
                throw new IllegalArgumentException("'" + dataset.name() + "' has no class '" + name + "'."
                        + Suggestion.hint(name, task.classes()) + " There are "
                        + String.join(", ", task.classes()));
            }
            places[old] = classes.indexOf(name) + 1;
        }
        List<String> notes = new ArrayList<>(dataset.notes());
        notes.add("of " + task.classes().size() + " classes these: " + String.join(", ", classes));
        return new Dataset(
                dataset.name(),
                dataset.source(),
                new Task.Classification(classes),
                part(dataset.train(), places),
                part(dataset.validation(), places),
                part(dataset.test(), places),
                dataset.preparation(),
                notes);
    }

    private static Samples part(Samples samples, int[] places) {
        Samples chosen = samples.select(IntStream.range(0, samples.size())
                .filter(i -> places[samples.label(i)] > 0)
                .toArray());
        float[] targets = new float[chosen.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = places[chosen.label(i)] - 1;
        }
        return new Samples(chosen.inputShape(), chosen.targetShape(), chosen.inputs(), targets);
    }
}
