package glia.magics.commands;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Suggestion;
import glia.magics.Candidates;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.NotebookNames;
import glia.magics.NotebookVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;
import tech.tablesaw.api.Table;

/** {@code %dataset mnist}, {@code %dataset wine from wine.csv --target quality}. */
@Command(
        description = "Declares a variable of type Dataset. With no name it lists what can be loaded by name.",
        footer = {
            "",
            "%%dataset digits",
            "%%dataset moons noise=0.3 samples=500",
            "%%dataset wine from wine.csv --target quality --split 70/15/15",
            "%%dataset wine from table --target quality      (table is a Tablesaw Table)",
            "%%dataset small from moons samples=100          (another name for the variable)",
            "%%dataset bard from shakespeare masked=0.15     (asks for tokens that are hidden, not for the next one)"
        })
public final class DatasetMagic extends MagicCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME [from SOURCE] [SETTING=VALUE]",
            description = "what to load; from: a file, a table or a name of the catalogue; settings: see %%dataset")
    private List<String> words = List.of();

    @ArgGroup(exclusive = false)
    private DatasetOptions options = new DatasetOptions();

    @Override
    protected Object run(MagicCall call) {
        if (words.isEmpty()) {
            return Catalogue.page();
        }
        Request request = Request.of(words);
        String name = NotebookNames.checked(request.variable());
        Options loading = request.with(options.toOptions());
        DownloadPanel panel = new DownloadPanel(call.context());
        Dataset dataset;
        try {
            dataset = load(request, loading.progress(panel), call);
        } finally {
            panel.close();
        }
        call.declare(name, Dataset.class, dataset);
        return dataset;
    }

    private Dataset load(Request request, Options loading, MagicCall call) {
        String source = request.source();
        Optional<NotebookVariable> variable = call.context().variable(source);
        if (request.from() && variable.isPresent() && variable.get().value() instanceof Table table) {
            return Datasets.from(table, options.target(source), loading);
        }
        if (request.from() && isText(source)) {
            return Datasets.fromText(Path.of(source), loading);
        }
        if (request.from() && (isFile(source) || looksLikeFile(source))) {
            return Datasets.fromCsv(Path.of(source), options.target(source), loading);
        }
        if (options.target != null) {
            throw new MagicException("--target is for tables: '" + source + "' is neither a file nor a Table.");
        }
        if (request.from() && variable.isPresent() && !isKnown(source)) {
            Object value = variable.get().value();
            throw new MagicException("'" + source + "' is "
                    + (value == null ? "null" : "a " + value.getClass().getSimpleName()) + ", not a Tablesaw Table.");
        }
        return Datasets.load(source, loading);
    }

    private static boolean isKnown(String name) {
        return Datasets.catalogue().stream().anyMatch(entry -> entry.name().equals(name));
    }

    private boolean isText(String source) {
        return source.endsWith(".txt") && options.target == null;
    }

    private static boolean isFile(String source) {
        return !isKnown(source) && Files.exists(Path.of(source));
    }

    private static boolean looksLikeFile(String source) {
        return source.contains("/") || source.contains("\\") || source.matches(".*\\.\\w{1,5}");
    }

    @Override
    protected String java(MagicCall call) {
        if (words.isEmpty()) {
            return "Datasets.catalogue()";
        }
        Request request = Request.of(words);
        String source = request.source();
        List<String> arguments = new ArrayList<>();
        String method = "load";
        boolean text = request.from() && isText(source);
        if (text) {
            method = "fromText";
            arguments.add(JavaSource.quoted(source));
        } else if (options.target == null) {
            arguments.add(JavaSource.quoted(source));
        } else {
            boolean file = looksLikeFile(source) || isFile(source);
            method = file ? "fromCsv" : "from";
            arguments.add(file ? JavaSource.quoted(source) : source);
            arguments.add(JavaSource.quoted(options.target));
        }
        String chosen = options.java() + request.javaSettings();
        if (text || !chosen.isEmpty()) {
            arguments.add("Options.defaults()" + chosen);
        }
        return "Dataset " + request.variable() + " = Datasets." + method + "(" + String.join(", ", arguments) + ");";
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        if (argument.isOption()) {
            return options.candidates(argument, context, super.candidates(argument, before, begun, context));
        }
        boolean source = before.size() == 2 && before.get(1).equals("from");
        if (before.isEmpty()) {
            return Candidates.catalogue();
        }
        if (source) {
            return Candidates.joined(
                    Candidates.variables(Table.class, context),
                    Candidates.joined(Candidates.catalogue(), Candidates.files(begun)));
        }
        List<Candidate> settings = settings(Request.of(before).source());
        return before.size() == 1
                ? Candidates.joined(List.of(new Candidate("from", "word", "a file, a table or another name")), settings)
                : settings;
    }

    private static List<Candidate> settings(String name) {
        return Datasets.catalogue().stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> entry.settings().stream())
                .map(setting -> new Candidate(
                        setting.name() + "=", "setting", setting.description() + " (" + setting.defaultValue() + ")"))
                .toList();
    }

    /** What stands in the words: {@code name [from source] [setting=value ...]}. */
    private record Request(String variable, String source, boolean from, List<String> settings) {

        static Request of(List<String> words) {
            boolean from = words.size() > 1 && words.get(1).equals("from");
            if (from && words.size() == 2) {
                throw new MagicException("'from' needs a file, a Tablesaw variable or a name behind it.");
            }
            List<String> rest = words.subList(from ? 3 : 1, words.size());
            rest.stream().filter(word -> word.indexOf('=') < 1).findFirst().ifPresent(word -> {
                String hint = words.size() > 1 ? Suggestion.hint(word, List.of("from")) : "";
                throw new MagicException("'" + word + "' is neither 'from' nor setting=value." + hint);
            });
            return new Request(
                    from ? words.get(0) : NotebookNames.of(words.get(0)),
                    from ? words.get(2) : words.get(0),
                    from,
                    rest);
        }

        Options with(Options options) {
            Options all = options;
            for (String setting : settings) {
                int equals = setting.indexOf('=');
                all = all.with(setting.substring(0, equals), setting.substring(equals + 1));
            }
            return all;
        }

        String javaSettings() {
            StringBuilder calls = new StringBuilder();
            for (String setting : settings) {
                int equals = setting.indexOf('=');
                String value = setting.substring(equals + 1);
                boolean number = value.matches("-?\\d+(\\.\\d+)?");
                calls.append(".with(")
                        .append(JavaSource.quoted(setting.substring(0, equals)))
                        .append(", ")
                        .append(number ? value : JavaSource.quoted(value))
                        .append(')');
            }
            return calls.toString();
        }
    }
}
