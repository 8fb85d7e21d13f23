package glia.extension.workbench;

import glia.kernel.notebook.AtomicFile;
import glia.kernel.notebook.Notebook;
import glia.kernel.notebook.html.NotebookHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTML page of a notebook, with the plotly.js of this build for its figures. */
final class NotebookPage {
    private NotebookPage() {}

    /** Writes the page of a notebook that stands in {@code folder}. */
    static void write(Notebook notebook, Path folder, Path page) {
        String name = page.getFileName().toString().replaceFirst("\\.html?$", "");
        AtomicFile.write(page, new NotebookHtml(plotly()).render(notebook, folder, name));
    }

    private static Optional<Supplier<String>> plotly() {
        ClassLoader loader = NotebookPage.class.getClassLoader();
        return Optional.ofNullable(loader.getResource(WorkbenchKernel.PLOTLY_RESOURCE))
                .map(resource -> () -> {
                    try (InputStream in = resource.openStream()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
