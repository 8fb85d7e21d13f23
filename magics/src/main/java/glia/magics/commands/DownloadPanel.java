package glia.magics.commands;

import glia.datasets.Progress;
import glia.magics.MagicContext;
import glia.magics.Page;
import glia.magics.TextTable;
import java.util.Locale;

/** Shows how far a download has come, in one place of the page. */
final class DownloadPanel implements Progress, AutoCloseable {
    private static final long MILLIS_BETWEEN = 200;

    private final MagicContext context;
    private MagicContext.LiveDisplay display;
    private String files = "";
    private String unfinished = "";
    private long shown;

    DownloadPanel(MagicContext context) {
        this.context = context;
    }

    @Override
    public synchronized void update(String file, long done, long total) {
        unfinished = done < total ? file : "";
        long now = System.nanoTime() / 1_000_000;
        if (display != null && done < total && now - shown < MILLIS_BETWEEN) {
            return;
        }
        shown = now;
        String amount = String.format(Locale.ROOT, "%.1f of %.1f MB", done / 1e6, total / 1e6);
        show(new Page(
                file + ": " + amount,
                "<div><progress value=\"" + done + "\" max=\"" + Math.max(total, 1) + "\"></progress> "
                        + TextTable.escaped(file) + ", " + amount + "</div>"));
        if (done >= total && !files.contains(file)) {
            files += (files.isEmpty() ? "" : ", ") + file;
        }
    }

    /** Leaves a line of what was fetched and of what was not. */
    @Override
    public synchronized void close() {
        if (display == null) {
            return;
        }
        String fetched = files.isEmpty() ? "" : "downloaded " + files;
        String failed = unfinished.isEmpty() ? "" : unfinished + " could not be downloaded";
        show(new Page(fetched + (fetched.isEmpty() || failed.isEmpty() ? "" : "; ") + failed));
    }

    private void show(Page page) {
        if (display == null) {
            display = context.display(page);
        } else {
            display.update(page);
        }
    }
}
