package glia.magics;

/** Puts the values of Java expressions into a text. */
final class JavaValues {
    private final MagicContext context;

    JavaValues(MagicContext context) {
        this.context = context;
    }

    /** The text with the value of its expression in place of each <code>${...}</code>. */
    String fill(String text) throws Exception {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("${", at);
            int end = start < 0 ? -1 : end(text, start + 2);
            if (end < 0) {
                break;
            }
            filled.append(text, at, start).append(context.evaluate(text.substring(start + 2, end)));
            at = end + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    private static int end(String text, int from) {
        int depth = 1;
        for (int at = from; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
