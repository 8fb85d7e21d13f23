package glia.networks.language;

import glia.networks.layers.Argument;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what could stand at a place in a definition: layers and blocks, their options, values, labels. */
public final class Completer {
    private static final Pattern LABEL = Pattern.compile("(?m)(?:^|[;{])\\s*([\\p{L}_][\\p{L}\\p{N}_-]*)\\s*:");
    private static final Pattern DEFINITION =
            Pattern.compile("\\bdef\\s+([\\p{L}_][\\p{L}\\p{N}_-]*)\\s*(\\([^)\n]*\\))?");
    private static final Pattern JAVA = Pattern.compile("\\$\\{[^}\n]*}");
    private static final Pattern STATEMENT_START = Pattern.compile("[\n;{}]");

    private final String text;
    private final int cursor;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Completer(String text, int cursor) {
        // The braces of a Java expression are not the language's.
        this.text =
                JAVA.matcher(text).replaceAll(java -> "0".repeat(java.group().length()));
        this.cursor = cursor;
    }

    /**
     * What could stand at the cursor, best first; nothing within comments and <code>${...}</code>.
     *
     * @param cursor from 0 to the text's length, in UTF-16 code units
     */
    public static List<Completion> complete(String text, int cursor) {
        return new Completer(text, Math.max(0, Math.min(cursor, text.length()))).completions();
    }

    private List<Completion> completions() {
        String before = text.substring(0, cursor);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (line.contains("#") || line.contains("${")) {
            return List.of();
        }
        String statement =
                before.substring(statementStart(before)).replaceFirst("^\\s*[\\p{L}_][\\p{L}\\p{N}_-]*\\s*:", "");
        String partial = statement.substring(lastSpace(statement) + 1);
        List<String> words = List.of(statement.strip().split("\\s+"));
        int start = cursor - partial.length();
        if (statement.stripLeading().equals(partial)) {
            statements();
        } else if (partial.contains("=")) {
            int equals = partial.indexOf('=');
            values(words.get(0), partial.substring(0, equals));
            return matching(partial.substring(equals + 1), start + equals + 1);
        } else {
            arguments(words.get(0), words.subList(1, words.size() - (partial.isEmpty() ? 0 : 1)));
        }
        return matching(partial, start);
    }

    private List<Completion> matching(String partial, int start) {
        List<Completion> completions = new ArrayList<>();
        found.forEach((word, about) -> {
            if (word.startsWith(partial)) {
                completions.add(new Completion(word, start, cursor, about));
            }
        });
        return completions;
    }

    private static int statementStart(String before) {
        Matcher matcher = STATEMENT_START.matcher(before);
        int start = 0;
        while (matcher.find()) {
            start = matcher.end();
        }
        return start;
    }

    private static int lastSpace(String statement) {
        int at = statement.length() - 1;
        while (at >= 0 && !Character.isWhitespace(statement.charAt(at))) {
            at--;
        }
        return at;
    }

    private void statements() {
        definitions().forEach((name, formals) -> found.put(name, "your own block: " + name + formals));
        Layers.all().forEach(type -> found.put(type.word(), type.summary()));
        for (Construct construct : Construct.values()) {
            found.put(construct.word(), construct.summary());
        }
    }

    private void arguments(String word, List<String> given) {
        Optional<LayerType> type = Layers.named(word);
        if (type.isPresent()) {
            layerArguments(type.get(), given);
            return;
        }
        switch (word) {
            case "input" -> found.put("tokens", "identifiers of tokens, 0 being padding");
            case "residual" -> found.put("project=auto", "brings the input to the branch's shape where they differ");
            case "parallel" -> {
                found.put("add", "adds the branches");
                found.put("concat", "puts the branches side by side");
                found.put("multiply", "multiplies the branches");
                found.put("over=", "along which axis");
            }
            default -> {
                String formals = definitions().getOrDefault(word, "");
                Matcher formal = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(?==|\\s*[,)])")
                        .matcher(formals);
                while (formal.find()) {
                    found.put(formal.group() + "=", "of your own block " + word + formals);
                }
            }
        }
    }

    private void layerArguments(LayerType type, List<String> given) {
        long sizes = given.stream().filter(word -> !word.contains("=")).count();
        type.sizes().stream()
                .skip(Math.min(sizes, Math.max(0, type.sizes().size() - 1)))
                .findFirst()
                .ifPresent(this::candidates);
        for (Argument option : type.options()) {
            boolean there =
                    given.stream().anyMatch(word -> word.equals(option.name()) || word.startsWith(option.name() + "="));
            if (!there) {
                boolean flag = option.role() == Argument.Role.FLAG;
                found.put(flag ? option.name() : option.name() + "=", option.summary());
            }
        }
        if (!type.activation() && given.stream().noneMatch(Layers::isActivation)) {
            Layers.activations()
                    .forEach(word ->
                            found.put(word, Layers.named(word).orElseThrow().summary()));
        }
    }

    private void values(String word, String option) {
        Layers.named(word).flatMap(type -> type.argument(option)).ifPresent(this::candidates);
        if (word.equals("residual") && option.equals("project")) {
            found.put("auto", "by a convolution or a dense layer where the shapes differ");
        }
        if (word.equals("parallel") && option.equals("over")) {
            List.of("channels", "features", "time").forEach(axis -> found.put(axis, "axis"));
        }
    }

    private void candidates(Argument argument) {
        argument.kind().candidates().forEach(candidate -> found.put(candidate, argument.summary()));
        if (argument.kind().anyWord()) {
            Matcher labels = LABEL.matcher(text.substring(0, cursor));
            while (labels.find()) {
                found.put(labels.group(1), "label: " + argument.summary());
            }
        }
    }

    private Map<String, String> definitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        Matcher matcher = DEFINITION.matcher(text);
        while (matcher.find()) {
            definitions.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }
        return definitions;
    }
}
