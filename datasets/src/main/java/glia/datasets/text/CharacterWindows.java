package glia.datasets.text;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;

/** {@link TextWindows} of characters. */
public final class CharacterWindows {
    private CharacterWindows() {}

    /**
     * @param stride characters from the start of one window to the next
     * @throws DatasetException if the text is too short for a window in each part
     */
    public static Dataset of(String name, String source, String text, int length, int stride, Options options) {
        return TextWindows.of(name, source, text, length, stride, TextWindows.TOKENS[0], 0, 0, options);
    }
}
