package glia.kernel.magic;

import glia.kernel.text.JavaScanner;
import java.util.List;

/** Where in a cell a cursor stands; offsets are {@code char} indexes into the cell. */
public sealed interface Place {
    /** In Java; the magics of the cell are blanked out so that its positions stay. */
    record InJava(String source) implements Place {}

    /** In the name of a magic that begins at {@code start}, behind its percent signs. */
    record InName(int start, String prefix, boolean onCell) implements Place {}

    /** In the arguments of a magic, whose text begins at {@code start}. */
    record InArguments(String name, boolean onCell, String arguments, int start) implements Place {}

    /** In the body below a cell magic, which begins at {@code start}. */
    record InBody(String name, String arguments, String body, int start) implements Place {}

    /** Finds the place of the cursor. */
    static Place of(String cell, int cursor, CellParser parser) {
        List<Part> parts = parser.parse(cell);
        if (parts.size() == 1 && parts.get(0) instanceof Part.Body body) {
            return inCellMagic(cell, cursor, body);
        }
        int lineStart = cell.lastIndexOf('\n', Math.max(0, cursor - 1)) + 1;
        if (cursor == 0) {
            lineStart = 0;
        }
        String line = cell.substring(lineStart, JavaScanner.endOfLine(cell, lineStart));
        String before = cell.substring(lineStart, cursor);
        int number = (int)
                cell.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        if (before.strip().equals("%") || before.strip().equals("%%")) {
            return new InName(cursor, "", before.strip().length() == 2);
        }
        for (Part part : parts) {
            String name = part instanceof Part.Line one
                    ? one.name()
                    : part instanceof Part.Assignment one ? one.name() : null;
            boolean here = part.line() == number || (part instanceof Part.Assignment && line.contains("%" + name));
            if (name != null && here) {
                int nameStart = lineStart + line.indexOf('%' + name) + 1;
                return inMagic(cell, cursor, name, nameStart, false, lineStart + line.length());
            }
        }
        return new InJava(withoutMagics(cell, parts));
    }

    private static Place inCellMagic(String cell, int cursor, Part.Body body) {
        int nameStart = cell.indexOf("%%" + body.name()) + 2;
        int headEnd = JavaScanner.endOfLine(cell, nameStart);
        if (cursor <= headEnd) {
            return inMagic(cell, cursor, body.name(), nameStart, true, headEnd);
        }
        return new InBody(body.name(), body.arguments(), cell.substring(headEnd + 1), headEnd + 1);
    }

    private static Place inMagic(String cell, int cursor, String name, int nameStart, boolean onCell, int end) {
        int nameEnd = nameStart + name.length();
        if (cursor <= nameEnd) {
            return new InName(nameStart, cell.substring(nameStart, Math.max(nameStart, cursor)), onCell);
        }
        int start = nameEnd;
        while (start < cursor && cell.charAt(start) == ' ') {
            start++;
        }
        return new InArguments(name, onCell, cell.substring(start, Math.max(start, end)), start);
    }

    private static String withoutMagics(String cell, List<Part> parts) {
        String[] lines = cell.split("\n", -1);
        for (Part part : parts) {
            if (part instanceof Part.Line || part instanceof Part.Help) {
                lines[part.line()] = " ".repeat(lines[part.line()].length());
            }
        }
        return String.join("\n", lines);
    }
}
