package glia.extension.workbench;

import glia.kernel.notebook.AtomicFile;
import glia.kernel.notebook.Notebook;
import glia.kernel.notebook.html.NotebookHtml;
import glia.plots.PlotlyScript;
import java.nio.file.Path;
import java.util.Optional;

/** The HTML page of a notebook, with the plotly.js of this build for its figures. */
final class NotebookPage {
    private NotebookPage() {}

    /** Writes the page of a notebook that stands in {@code folder}. */
    static void write(Notebook notebook, Path folder, Path page) {
        String name = page.getFileName().toString().replaceFirst("\\.html?$", "");
        AtomicFile.write(page, new NotebookHtml(Optional.of(PlotlyScript::text)).render(notebook, folder, name));
    }
}
