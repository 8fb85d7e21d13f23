package glia.kernel.server;

/** The protocol counts characters as Unicode code points, Java as UTF-16 units. */
final class CodePoints {
    private CodePoints() {}

    /** The index of a code point, within the text whatever was asked. */
    static int index(String text, int codePoints) {
        int length = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, length)));
    }

    static int count(String text, int index) {
        return text.codePointCount(0, Math.min(index, text.length()));
    }
}
