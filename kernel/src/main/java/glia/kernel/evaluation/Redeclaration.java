package glia.kernel.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declaration of one variable that may be there already: {@code int a = 5;}. Evaluated as an assignment where the type
 * is still the same, it leaves alone whatever mentions the variable; JShell would compile all of that again, and lose
 * values and the identity of classes on the way.
 *
 * @param source the whole declaration
 * @param typeEnd where the type ends and the name begins
 * @param name the variable
 * @param initializerStart where its value begins; the end of the source if it has none
 */
record Redeclaration(String source, int typeEnd, String name, int initializerStart) {
    private static final Pattern DECLARATION = Pattern.compile(
            "(?s)\\s*([\\w.$][\\w.$<>\\[\\],?&\\s]*[\\s>\\]])([A-Za-z_$][\\w$]*)\\s*(?:=(?!=)\\s*(.+?))?;?\\s*");

    static Optional<Redeclaration> of(String source) {
        Matcher parts = DECLARATION.matcher(source);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int value = parts.group(3) == null ? source.length() : parts.start(3);
        return Optional.of(new Redeclaration(source, parts.start(2), parts.group(2), value));
    }

    String writtenType() {
        return source.substring(0, typeEnd).strip();
    }

    /**
     * The same as an assignment, with every character in its place so that errors point where they should.
     *
     * @param typeName the type of the variable that is there
     */
    String asAssignment(String typeName) {
        String blank = source.substring(0, typeEnd).replaceAll("\\S", " ");
        if (initializerStart == source.length()) {
            return blank + name + " = " + initial(typeName) + ";";
        }
        String array = source.charAt(initializerStart) == '{' ? "new " + typeName + " " : "";
        return blank + source.substring(typeEnd, initializerStart) + array + source.substring(initializerStart);
    }

    /** What a variable holds that is declared without a value. */
    private static String initial(String typeName) {
        return switch (typeName) {
            case "boolean" -> "false";
            case "byte", "short", "char", "int", "long", "float", "double" -> "0";
            default -> "null";
        };
    }
}
