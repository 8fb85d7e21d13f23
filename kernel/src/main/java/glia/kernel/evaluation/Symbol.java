package glia.kernel.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that javac could not find.
 *
 * @param kind {@code variable}, {@code method} or {@code class}
 * @param shown the name as javac writes it, with the types of a method's arguments
 * @param location where javac looked, empty for the notebook itself
 */
record Symbol(String kind, String shown, String location) {
    private static final Pattern MISSING =
            Pattern.compile("cannot find symbol\\s+symbol:\\s+(\\w+) ([^\n]+)(?:\\s+location:\\s+([^\n]*))?");

    static Optional<Symbol> missingIn(String message) {
        Matcher matcher = MISSING.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String location = matcher.group(3) == null ? "" : matcher.group(3).strip();
        boolean notebook = location.equals("class") || location.contains("$JShell$");
        return Optional.of(new Symbol(matcher.group(1), matcher.group(2).strip(), notebook ? "" : location));
    }

    String name() {
        int end = shown.indexOf('(');
        return end < 0 ? shown : shown.substring(0, end);
    }

    String described() {
        return kind + " " + shown + (location.isEmpty() ? "" : " in " + location);
    }
}
