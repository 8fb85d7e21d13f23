package glia.kernel.evaluation;

/** Where a text contains a name as a word of its own. */
final class Mentions {
    private Mentions() {}

    static boolean any(String text, String name) {
        return next(text, name, 0) >= 0;
    }

    static int count(String text, String name) {
        int count = 0;
        for (int at = next(text, name, 0); at >= 0; at = next(text, name, at + 1)) {
            count++;
        }
        return count;
    }

    private static int next(String text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            if (starts && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }
}
