package glia.kernel.magic;

import glia.kernel.text.JavaScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Splits a cell into Java and magics. A percent sign opens a magic only where no Java could have one: at the
 * start of a statement, or right behind an equals sign.
 */
public final class CellParser {
    private final Predicate<String> isMagic;

    /** @param isMagic whether a line magic of that name is registered; decides the few ambiguous places */
    public CellParser(Predicate<String> isMagic) {
        this.isMagic = isMagic;
    }

    public List<Part> parse(String cell) {
        String text = cell.replace("\r\n", "\n").replace('\r', '\n');
        int start = firstCode(text);
        if (text.startsWith("%%", start) && nameEnd(text, start + 2) > start + 2) {
            return List.of(body(text, start));
        }
        return split(text);
    }

    /** The spaces that a line behind this unfinished Java should begin with. */
    public static String indentAfter(String text) {
        JavaScanner scanner = new JavaScanner(text);
        while (!scanner.atEnd()) {
            scanner.next();
        }
        return "    ".repeat(scanner.depth());
    }

    private static int firstCode(String text) {
        JavaScanner scanner = new JavaScanner(text);
        while (!scanner.atEnd() && scanner.lastToken() == 0) {
            int before = scanner.position();
            scanner.next();
            if (scanner.lastToken() != 0) {
                return before;
            }
        }
        return text.length();
    }

    private static Part body(String text, int start) {
        int nameEnd = nameEnd(text, start + 2);
        int lineEnd = JavaScanner.endOfLine(text, start);
        String name = text.substring(start + 2, nameEnd);
        String arguments = text.substring(nameEnd, lineEnd).strip();
        String body = lineEnd < text.length() ? text.substring(lineEnd + 1) : "";
        if (arguments.equals("?") && body.isBlank()) {
            return new Part.Help(name, lineOf(text, start));
        }
        return new Part.Body(name, arguments, body, lineOf(text, start));
    }

    private List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        JavaScanner scanner = new JavaScanner(text);
        int javaStart = 0;
        int statementStart = 0;
        while (!scanner.atEnd()) {
            int at = scanner.position();
            boolean statement = scanner.current() == '%' && scanner.atLineStart() && opensStatement(text, scanner);
            boolean assignment = scanner.current() == '%' && scanner.lastToken() == '=' && scanner.depth() == 0;
            int nameEnd = statement || assignment ? nameEnd(text, at + 1) : at + 1;
            if (nameEnd == at + 1) {
                scanner.next();
                if (scanner.depth() == 0 && (scanner.lastToken() == ';' || scanner.lastToken() == '}')) {
                    statementStart = scanner.position();
                }
                continue;
            }
            int lineEnd = JavaScanner.endOfLine(text, at);
            String name = text.substring(at + 1, nameEnd);
            String arguments = text.substring(nameEnd, lineEnd).strip();
            int line = lineOf(text, at);
            if (assignment) {
                addJava(parts, text, javaStart, statementStart);
                String target = text.substring(statementStart, at);
                String plain = arguments.endsWith(";")
                        ? arguments.substring(0, arguments.length() - 1).strip()
                        : arguments;
                parts.add(new Part.Assignment(target, name, plain, lineOf(text, statementStart)));
            } else {
                addJava(parts, text, javaStart, at);
                parts.add(arguments.equals("?") ? new Part.Help(name, line) : new Part.Line(name, arguments, line));
            }
            scanner.skipTo(lineEnd);
            javaStart = lineEnd;
            statementStart = lineEnd;
        }
        addJava(parts, text, javaStart, text.length());
        return parts;
    }

    private boolean opensStatement(String text, JavaScanner scanner) {
        if (scanner.depth() > 0) {
            return false;
        }
        char last = scanner.lastToken();
        if (last == 0 || last == ';' || last == '}') {
            return true;
        }
        // Behind an operand, "%name" could be a remainder: x \n %rest; so it takes a magic's name and no semicolon.
        int at = scanner.position();
        String line = text.substring(at, JavaScanner.endOfLine(text, at));
        int nameEnd = nameEnd(line, 1);
        boolean operand = Character.isJavaIdentifierPart(last) || last == ')' || last == ']' || last == '"';
        return operand && isMagic.test(line.substring(1, nameEnd)) && !line.contains(";");
    }

    private static void addJava(List<Part> parts, String text, int from, int to) {
        String source = text.substring(from, to);
        if (!source.isBlank()) {
            parts.add(new Part.Java(source, lineOf(text, from)));
        }
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        if (end < text.length() && Character.isLetter(text.charAt(end))) {
            while (end < text.length()
                    && (Character.isLetterOrDigit(text.charAt(end)) || "_-.".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
        }
        return end;
    }

    private static int lineOf(String text, int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
