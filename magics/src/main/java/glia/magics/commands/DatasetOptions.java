package glia.magics.commands;

import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Scaling;
import glia.datasets.TargetKind;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import tech.tablesaw.api.Table;

/** How data is to be loaded, as options of a line. */
final class DatasetOptions {
    @Option(names = "--target", paramLabel = "COLUMN", description = "the column of a table to predict")
    String target;

    @Option(
            names = "--split",
            paramLabel = "80/10/10",
            description = "percent for training, validation and test; without it the data set's own parts")
    private String split;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "of the split, and of generated data; 42 unless said")
    private Long seed;

    @Option(
            names = "--scaling",
            description = "how numbers of a table are scaled: standard (unless said), min_max, none")
    private Scaling scaling;

    @Option(
            names = "--task",
            description = "what the target is taken for: detect (unless said), classification, regression")
    private TargetKind task;

    @Option(names = "--ignore", split = ",", paramLabel = "COLUMN", description = "columns to leave out, with commas")
    private String[] ignored = {};

    @Option(
            names = "--categorical",
            split = ",",
            paramLabel = "COLUMN",
            description = "columns that are categories although they hold numbers")
    private String[] categorical = {};

    @Option(names = "--missing", split = ",", paramLabel = "TEXT", description = "more texts that mean: no value")
    private String[] missing = {};

    @Option(names = "--no-header", description = "the file has no line of names: column1, column2, ...")
    private boolean noHeader;

    /** @throws DatasetException if none was named */
    String target(String source) {
        if (target == null) {
            throw new DatasetException("Which column of '" + source + "' is to be predicted? Add --target COLUMN.");
        }
        return target;
    }

    Options toOptions() {
        Options options =
                Options.defaults().ignore(ignored).categorical(categorical).missing(missing);
        options = split == null ? options : options.split(split);
        options = seed == null ? options : options.seed(seed);
        options = scaling == null ? options : options.scaling(scaling);
        options = task == null ? options : options.target(task);
        return noHeader ? options.withoutHeader() : options;
    }

    /** The calls that make the same of {@code Options.defaults()}. */
    String java() {
        StringBuilder calls = new StringBuilder();
        calls.append(split == null ? "" : ".split(" + JavaSource.quoted(split) + ")");
        calls.append(seed == null ? "" : ".seed(" + seed + ")");
        calls.append(scaling == null ? "" : ".scaling(Scaling." + scaling + ")");
        calls.append(task == null ? "" : ".target(TargetKind." + task + ")");
        calls.append(list("ignore", ignored))
                .append(list("categorical", categorical))
                .append(list("missing", missing));
        return calls.append(noHeader ? ".withoutHeader()" : "").toString();
    }

    private static String list(String method, String... values) {
        return values.length == 0
                ? ""
                : Arrays.stream(values)
                        .map(JavaSource::quoted)
                        .collect(Collectors.joining(", ", "." + method + "(", ")"));
    }

    /** Columns of the tables at hand, where a column is asked for. */
    List<Candidate> candidates(ArgSpec argument, MagicContext context, List<Candidate> otherwise) {
        if (!argument.paramLabel().equals("COLUMN")) {
            return otherwise;
        }
        return context.variables().stream()
                .filter(variable -> variable.value() instanceof Table)
                .flatMap(variable -> ((Table) variable.value())
                        .columnNames().stream().map(column -> new Candidate(column, "column", variable.name())))
                .toList();
    }
}
