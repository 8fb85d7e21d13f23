package glia.extension.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import glia.kernel.notebook.Cell;
import glia.kernel.notebook.CellStatus;
import glia.kernel.notebook.MimeText;
import glia.kernel.notebook.RunListener;
import glia.kernel.notebook.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows a run on the terminal: a line a cell; below it, while it runs, the latest line it printed;
 * the texts of cells tagged {@code headline}; the error of a cell that failed.
 */
final class ConsoleProgress implements RunListener {
    private static final int SUMMARY_WIDTH = 60;

    private final Terminal terminal;
    private String prefix = "";

    ConsoleProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void kernelReady(String kernel, Duration time) {
        terminal.line(kernel + " ready in " + seconds(time));
    }

    @Override
    public void cellStarted(int number, int total, Cell cell) {
        prefix = label(number, total, cell);
        terminal.passing(prefix);
    }

    @Override
    public void published(String kind, JsonNode content) {
        String text = kind.equals("stream")
                ? content.path("text").asText()
                : MimeText.join(content.path("data").path("text/plain"));
        text.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .ifPresent(line -> terminal.passing(prefix.stripTrailing() + "  " + line.strip()));
    }

    @Override
    public void cellFinished(int number, int total, Cell cell, CellStatus status, Duration time) {
        String end =
                status.isGood() ? "" : "  " + status.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        terminal.line(label(number, total, cell) + String.format("%8s", seconds(time)) + end);
        if (!status.isGood()) {
            terminal.line(indented(cell.source().strip().lines().toList()));
            terminal.line(indented(errorLines(cell)));
        } else if (cell.tags().contains("headline")) {
            texts(cell)
                    .forEach(text -> terminal.line(indented(text.strip().lines().toList())));
        }
    }

    /** One line that says how the run went. */
    static String summary(RunReport report) {
        String counts = report.ran() + " of " + report.cells() + " cells ran in " + seconds(report.time());
        return report.isGood()
                ? counts
                : counts + ", " + report.failed() + " failed"
                        + report.firstFailure()
                                .map(failure -> ", the first of them cell " + failure.number())
                                .orElse("");
    }

    private static String label(int number, int total, Cell cell) {
        String first = cell.source().strip().lines().findFirst().orElse("").strip();
        String shown = first.length() > SUMMARY_WIDTH ? first.substring(0, SUMMARY_WIDTH - 1) + "…" : first;
        int digits = Integer.toString(total).length();
        return String.format("[%" + digits + "d/%d] %-" + SUMMARY_WIDTH + "s", number, total, shown);
    }

    private static List<String> texts(Cell cell) {
        List<String> texts = new ArrayList<>();
        for (JsonNode output : cell.outputs()) {
            texts.add(MimeText.join(output.path("text"))
                    + MimeText.join(output.path("data").path("text/plain")));
        }
        return texts;
    }

    private static List<String> errorLines(Cell cell) {
        List<String> lines = new ArrayList<>();
        for (JsonNode output : cell.outputs()) {
            output.path("traceback")
                    .forEach(line -> lines.addAll(line.asText().lines().toList()));
        }
        return lines;
    }

    private static String indented(List<String> lines) {
        return "    " + String.join("\n    ", lines);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
