package glia.magics.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.magics.NotebookFixture;
import org.junit.jupiter.api.Test;

class DownloadPanelTest {
    private final NotebookFixture notebook = new NotebookFixture();
    private final DownloadPanel panel = new DownloadPanel(notebook);

    @Test
    void leavesNothingWhereNothingWasFetched() {
        panel.close();
        assertTrue(notebook.shown.isEmpty());
    }

    @Test
    void saysWhatWasFetchedAndWhatWasNot() {
        panel.update("images", 10, 10);
        panel.update("labels", 0, 20);
        panel.update("labels", 1, 20);
        panel.close();
        assertEquals(1, notebook.shown.size(), "one place of the page");
        assertEquals(
                "downloaded images; labels could not be downloaded",
                notebook.shown.get(0).toString());
    }
}
