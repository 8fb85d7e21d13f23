package glia.kernel.evaluation;

import glia.kernel.text.JavaScanner;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a statement is by its first words, where they leave no doubt if it is Java at all. */
enum StatementHead {
    IMPORT("import\\b"),
    /** With a value, as in {@code List<Integer> a = }: neither a method nor a class begins like that. */
    VARIABLE("(?!do\\b)[\\w.$][\\w.$<>\\[\\],?&\\s]*[\\s>\\]]" + Words.NAME + "\\s*+=(?!=)"),
    CONTROL(Words.CONTROL),
    PRINT("System\\.(?:out|err)\\.print(?:ln)?\\("),
    ASSIGNMENT(Words.NAME + "\\s*+=(?!=)"),
    /** A call, or an operator that changes something: it may have a value. */
    CALL("(?!" + Words.CONTROL + ")" + Words.TARGET + "(?:\\(|\\+\\+|--|(?:[-+*/%&|^]|<<|>>>?)?=(?!=))|(?:\\+\\+|--)"
            + Words.PATH),
    /** A declaration, or what only the whole tells. */
    OTHER("");

    private static final class Words {
        private static final String SPACE = "(?s)(?:\\s|//[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)*+";
        private static final String NAME = "[\\p{javaJavaIdentifierStart}&&[^\\d]]\\p{javaJavaIdentifierPart}*+";
        private static final String PATH = NAME + "(?:\\s*+\\.\\s*+" + NAME + ")*+\\s*+";
        private static final String TARGET = PATH + "(?:\\[[^\\]]+\\]\\s*+)*+";
        private static final String CONTROL = "(?:if|for|while|do|try|switch|synchronized)\\b";
    }

    private final Pattern pattern;

    StatementHead(String words) {
        pattern = Pattern.compile(Words.SPACE + "(?:" + words + ")");
    }

    static StatementHead of(String source) {
        for (StatementHead head : values()) {
            if (head.pattern.matcher(source).lookingAt()) {
                return head;
            }
        }
        return OTHER;
    }

    /**
     * Where the first statement of a source ends, if that is at its semicolon.
     *
     * @return empty where it takes a parser to tell
     */
    static OptionalInt end(String source) {
        StatementHead head = of(source);
        if (head == CONTROL || head == OTHER) {
            return OptionalInt.empty();
        }
        JavaScanner scanner = new JavaScanner(source);
        while (!scanner.atEnd()) {
            boolean ends = scanner.current() == ';' && scanner.depth() == 0;
            scanner.next();
            if (ends) {
                return OptionalInt.of(scanner.position());
            }
        }
        return OptionalInt.empty();
    }
}
