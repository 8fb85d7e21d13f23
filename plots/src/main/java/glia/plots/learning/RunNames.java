package glia.plots.learning;

import glia.networks.training.Run;
import java.util.ArrayList;
import java.util.List;

/** Names that tell runs apart: the network's, and a number where a network ran more than once. */
final class RunNames {
    private RunNames() {}

    static List<String> of(List<Run> runs) {
        List<String> names = new ArrayList<>();
        for (Run run : runs) {
            long same = runs.stream()
                    .filter(other -> other.name().equals(run.name()))
                    .count();
            long before = runs.subList(0, names.size()).stream()
                    .filter(other -> other.name().equals(run.name()))
                    .count();
            names.add(same == 1 ? run.name() : run.name() + " " + (before + 1));
        }
        return names;
    }

    static List<LearningCurve> curves(List<Run> runs) {
        List<String> names = of(runs);
        List<LearningCurve> curves = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            curves.addAll(LearningCurve.of(
                    names.get(i), runs.get(i).metric(), runs.get(i).epochs()));
        }
        return curves;
    }
}
