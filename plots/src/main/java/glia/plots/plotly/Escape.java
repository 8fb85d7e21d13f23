package glia.plots.plotly;

/** Strings of unknown origin, made safe for where they are shown. */
public final class Escape {
    private Escape() {}

    /** For the text and the quoted attributes of HTML and SVG; what XML cannot hold is shown as a replacement mark. */
    public static String markup(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Plain text that can be written as UTF-8 and as XML: what cannot is shown as a replacement mark. */
    public static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legible.appendCodePoint(allowed(point) ? point : 0xFFFD));
        return legible.toString();
    }

    /**
     * For Plotly's texts, which know a few tags and, where MathJax is at hand, formulas between dollar signs.
     */
    public static String plotly(String text) {
        return legible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("$", "&#36;");
    }

    /** JSON for the inside of a {@code <script>}: nothing in it can end the script. */
    public static String script(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF)
                || point == '\t'
                || point == '\n'
                || point == '\r';
    }
}
