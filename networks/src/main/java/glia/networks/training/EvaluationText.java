package glia.networks.training;

import java.util.List;
import java.util.Locale;

/** An evaluation as people read it: the scores, and a line for each class. */
final class EvaluationText {
    /** More lines than this nobody reads. */
    private static final int CLASSES = 40;

    private EvaluationText() {}

    static String of(Evaluation evaluation) {
        String name = evaluation.network().name();
        int samples = evaluation.samples().size();
        if (evaluation.classes().isEmpty()) {
            return format(
                    "%s on %d samples: mean absolute error %.4g, root mean squared error %.4g, R2 %.4f",
                    name, samples, evaluation.meanAbsoluteError(), evaluation.rootMeanSquaredError(), evaluation.r2());
        }
        String written =
                TeacherForcing.writes(evaluation.task()) ? format("exact match %.4f, ", evaluation.exactMatch()) : "";
        return format("%s on %d samples: %saccuracy %.4f%n", name, samples, written, evaluation.accuracy())
                + table(evaluation.classes(), new ClassScores(evaluation.confusion()));
    }

    private static String table(List<String> classes, ClassScores scores) {
        int width = Math.max(5, classes.stream().mapToInt(String::length).max().orElse(5));
        StringBuilder text =
                new StringBuilder(format("%-" + width + "s  precision  recall      f1  samples%n", "class"));
        for (int i = 0; i < Math.min(classes.size(), CLASSES); i++) {
            if (!scores.never(i)) {
                text.append(format(
                        "%-" + width + "s  %9.3f  %6.3f  %6.3f  %7d%n",
                        classes.get(i),
                        scores.precision(i),
                        scores.recall(i),
                        scores.f1(i),
                        scores.actual(i)));
            }
        }
        return text.toString().stripTrailing();
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
