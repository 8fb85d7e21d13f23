package glia.networks.zoo;

import glia.datasets.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One definition that ships.
 *
 * @param text in the network language, with <code>${option}</code> where an option's value goes
 */
public record ZooEntry(String name, String summary, List<Option> options, String text) {
    private static final Pattern OPTION = Pattern.compile("(?m)^# option (\\w+)=(\\S+): (.*)$");

    /** @param fallback its value where none is given */
    public record Option(String name, String fallback, String summary) {}

    public ZooEntry {
        options = List.copyOf(options);
    }

    static ZooEntry read(String name) {
        if (!Networks.names().contains(name)) {
            throw new IllegalArgumentException("No network '" + name + "' ships."
                    + Suggestion.hint(name, Networks.names()) + " There are " + String.join(", ", Networks.names())
                    + ".");
        }
        String text;
        try (InputStream stream = ZooEntry.class.getResourceAsStream(name + ".net")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        List<Option> options = new ArrayList<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.add(new Option(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return new ZooEntry(name, text.lines().findFirst().orElseThrow().substring(2), options, text);
    }

    /** What <code>${}</code> stands for with these options. */
    Function<String, Object> values(Map<String, ?> given) {
        List<String> known = options.stream().map(Option::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("'" + this.name + "' has no option '" + name + "'."
                        + Suggestion.hint(name, known) + " It has " + String.join(", ", known) + ".");
            }
        }
        Map<String, Object> values = new HashMap<>();
        options.forEach(option -> values.put(option.name(), option.fallback()));
        values.putAll(given);
        return values::get;
    }

    @Override
    public String toString() {
        StringBuilder help = new StringBuilder(name + "\n\n" + summary + "\n");
        options.forEach(option -> help.append("\n  ")
                .append(option.name())
                .append('=')
                .append(option.fallback())
                .append("  ")
                .append(option.summary()));
        return help.toString();
    }
}
