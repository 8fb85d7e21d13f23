package glia.networks.engine;

import ai.djl.engine.EngineException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what the native library's errors mean. */
final class Failures {
    private static final Pattern ASKED = Pattern.compile("tried to allocate ([0-9.]+) ?(bytes|[KMG]iB)");
    private static final Pattern STATEMENT = Pattern.compile("\\n {2,}(\\S[^\\n]*)\\n *~+ <--- HERE");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown builtin op: aten::(\\w+)");
    private static final Pattern REASON = Pattern.compile("(?s)RuntimeError: (.*)");

    private Failures() {}

    static ProgramException describe(EngineException failed) {
        String message = String.valueOf(failed.getMessage());
        if (message.contains("can't allocate memory") || message.contains("out of memory")) {
            return new NativeMemoryException(
                    "There is not enough memory" + asked(message) + ". A smaller batch takes less.", failed);
        }
        if (message.contains("cannot be converted to type float without overflow")) {
            return new NumberOverflowException(failed);
        }
        Matcher reason = REASON.matcher(message);
        Matcher statement = STATEMENT.matcher(message);
        Matcher unknown = UNKNOWN.matcher(message);
        String said = unknown.find()
                ? "there is no operation torch." + unknown.group(1)
                : reason.find() ? reason.group(1).strip() : message.strip();
        return new ProgramException(
                "The native program failed"
                        + (statement.find() ? " at '" + statement.group(1).strip() + "'" : "") + ": " + said,
                failed);
    }

    private static String asked(String message) {
        Matcher asked = ASKED.matcher(message);
        if (!asked.find()) {
            return "";
        }
        return asked.group(2).equals("bytes")
                ? ": " + gigabytes(Double.parseDouble(asked.group(1))) + " more were asked for"
                : ": " + asked.group(1) + " " + asked.group(2) + " more were asked for";
    }

    static String gigabytes(double bytes) {
        return bytes < 1e8
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
