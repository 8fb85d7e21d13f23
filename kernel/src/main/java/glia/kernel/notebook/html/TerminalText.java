package glia.kernel.notebook.html;

import glia.kernel.display.Html;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a terminal would show it: a carriage return starts its line anew, and the ANSI colour
 * codes (ECMA-48, SGR) become classes. Other control sequences are dropped.
 */
final class TerminalText {
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([0-9;:?]*)([@-~])|\u001b.?");

    private TerminalText() {}

    static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        List<String> style = List.of();
        String shown = overwriteLines(text);
        Matcher sequence = SEQUENCE.matcher(shown);
        int from = 0;
        while (sequence.find()) {
            append(html, shown.substring(from, sequence.start()), style);
            if ("m".equals(sequence.group(2))) {
                style = apply(sequence.group(1), style);
            }
            from = sequence.end();
        }
        append(html, shown.substring(from), style);
        return html.toString();
    }

    private static void append(StringBuilder html, String text, List<String> style) {
        if (text.isEmpty()) {
            return;
        }
        String escaped = Html.escape(text);
        html.append(
                style.isEmpty() ? escaped : "<span class=\"" + String.join(" ", style) + "\">" + escaped + "</span>");
    }

    private static List<String> apply(String codes, List<String> before) {
        List<String> style = new ArrayList<>(before);
        Deque<String> rest = new ArrayDeque<>(List.of(codes.split("[;:]")));
        while (!rest.isEmpty()) {
            String code = rest.pop();
            int number = code.matches("\\d{1,3}") ? Integer.parseInt(code) : 0;
            if (number == 0) {
                style.clear();
            } else if (number == 1 || number == 3 || number == 4) {
                style.add("ansi-" + number);
            } else if (number == 22) {
                style.remove("ansi-1");
            } else if (number == 38 || number == 48) {
                // An extended colour brings its own numbers, which are no codes.
                int skip = "5".equals(rest.poll()) ? 1 : 3;
                for (int i = 0; i < skip; i++) {
                    rest.poll();
                }
            } else if (number == 39 || number >= 30 && number <= 37 || number >= 90 && number <= 97) {
                style.removeIf(name -> name.startsWith("ansi-c"));
                if (number != 39) {
                    style.add("ansi-c" + number % 10);
                }
            }
        }
        return style;
    }

    /** Keeps of every line only what was written after its last carriage return. */
    private static String overwriteLines(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (String line : text.replace("\r\n", "\n").split("(?<=\n)")) {
            String body = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
            String last = body.replaceAll("\r+$", "");
            shown.append(last.substring(last.lastIndexOf('\r') + 1)).append(line.substring(body.length()));
        }
        return shown.toString();
    }
}
