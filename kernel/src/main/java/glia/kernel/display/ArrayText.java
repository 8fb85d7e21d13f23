package glia.kernel.display;

import glia.kernel.text.NotebookNames;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An array as {@link java.util.Arrays#deepToString} writes it, cut where it is long, with the length then, and with
 * arrays that contain themselves named as collections that do name themselves.
 */
final class ArrayText {
    /** Elements of one array that are written. */
    private static final int MOST_ELEMENTS = 200;

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private ArrayText(int most) {
        this.most = most;
    }

    /** @param most characters after which no element is begun */
    static String of(Object array, int most) {
        ArrayText whole = new ArrayText(most);
        whole.append(array);
        return whole.text.toString();
    }

    private void append(Object value) {
        if (value == null || !value.getClass().isArray()) {
            text.append(NotebookNames.textOf(value));
        } else if (open.add(value)) {
            appendElements(value, Array.getLength(value));
            open.remove(value);
        } else {
            text.append("(this array)");
        }
    }

    private void appendElements(Object array, int length) {
        text.append('[');
        int written = 0;
        while (written < Math.min(length, MOST_ELEMENTS) && text.length() < most) {
            text.append(written == 0 ? "" : ", ");
            append(Array.get(array, written));
            written++;
        }
        text.append(written == length ? "]" : (written == 0 ? "" : ", ") + "... " + length + " elements]");
    }
}
