package glia.plots.draw;

/**
 * About how wide words are in a sans-serif face. Widths are measured without fonts, because a layout must not differ
 * between machines; they lean to the wide side of the common faces.
 */
public final class TextWidth {
    private TextWidth() {}

    /** In pixels, for letters {@code size} pixels high. */
    public static double of(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += of(text.codePointAt(i));
        }
        return width * size;
    }

    /** The same for bold letters. */
    public static double bold(String text, double size) {
        return 1.16 * of(text, size);
    }

    /** The words, cut to fit into {@code width} pixels and ended by an ellipsis where they were cut. */
    public static String fit(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end), size) + size > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static double of(int point) {
        if (point > 0x2e80) {
            return 1;
        }
        if ("iljI.,:;'|! ".indexOf(point) >= 0) {
            return 0.32;
        }
        if ("frt()[]{}-/\\\"".indexOf(point) >= 0) {
            return 0.4;
        }
        if ("mwMW@%".indexOf(point) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(point) ? 0.7 : 0.62;
    }
}
