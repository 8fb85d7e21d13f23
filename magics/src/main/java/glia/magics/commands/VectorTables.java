package glia.magics.commands;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.magics.Page;
import glia.magics.TextTable;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Nearest;
import java.util.List;
import java.util.Locale;

/** What there is to say of networks that give vectors or pictures, where no number is that of a class. */
final class VectorTables {
    /** Training samples among which the nearest is looked for: enough to find it, few enough not to wait for. */
    static final int KNOWN = 2_000;

    private VectorTables() {}

    /** For each of these test samples the training sample that is put nearest to it. */
    static Page nearest(Network judge, Dataset dataset, int... rows) {
        Samples some = dataset.test().select(rows);
        Samples known = dataset.train().first(KNOWN);
        List<Nearest> found = Nearest.of(judge, some, known);
        TextTable table = TextTable.of("sample", "is", "nearest of " + known.size(), "is", "distance", "");
        for (int i = 0; i < rows.length; i++) {
            String is = name(dataset, some, i);
            String other = name(dataset, known, found.get(i).index());
            table.add(
                    String.valueOf(rows[i]),
                    is,
                    String.valueOf(found.get(i).index()),
                    other,
                    String.format(Locale.ROOT, "%.4g", found.get(i).distance()),
                    is.equals(other) ? "" : "wrong");
        }
        return table.page();
    }

    private static String name(Dataset dataset, Samples samples, int at) {
        return dataset.task() instanceof Task.Classification classes
                ? classes.classes().get(samples.label(at))
                : PredictMagic.numbers(samples.target(at));
    }

    /** How far off each of these samples comes back. */
    static Page reconstructions(Network judge, Samples samples, int... rows) {
        Evaluation evaluation = Evaluation.of(judge, samples.select(rows), Task.RECONSTRUCTION);
        TextTable table = TextTable.of("sample", "mean squared error");
        for (int i = 0; i < rows.length; i++) {
            float[] made = evaluation.prediction(i).values();
            float[] given = evaluation.samples().input(i);
            double sum = 0;
            for (int at = 0; at < made.length; at++) {
                sum += Math.pow(made[at] - given[at], 2);
            }
            table.add(String.valueOf(rows[i]), String.format(Locale.ROOT, "%.4g", sum / made.length));
        }
        return table.page();
    }
}
