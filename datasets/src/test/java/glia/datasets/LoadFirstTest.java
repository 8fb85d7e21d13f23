package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.download.DownloadException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFirstTest {

    @TempDir
    Path empty;

    @BeforeEach
    void nothingCanBeHad() {
        System.setProperty("glia.datasets.mirror", empty.toString());
    }

    @AfterEach
    void asBefore() {
        System.clearProperty("glia.datasets.mirror");
    }

    @Test
    void takesWhatShipsWhereNothingElseCanBeHad() {
        assertEquals("digits", Datasets.loadFirst("mnist", "digits").name());
    }

    @Test
    void saysWhyWhereNoneCanBeHad() {
        String message = assertThrows(DownloadException.class, () -> Datasets.loadFirst("mnist", "iris"))
                .getMessage();
        assertTrue(message.contains("has no seaborn/iris.csv"), message);
    }

    @Test
    void misspeltNameIsNoReasonToGoOn() {
        String message = assertThrows(DatasetException.class, () -> Datasets.loadFirst("mnits", "digits"))
                .getMessage();
        assertTrue(message.contains("Did you mean 'mnist'?"), message);
    }
}
