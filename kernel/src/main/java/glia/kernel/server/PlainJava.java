package glia.kernel.server;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes code that needs no import and no magic, so that the first cell need not wait for them. */
final class PlainJava {
    private static final Pattern WORD = Pattern.compile("(\\.\\s*)?\\b([A-Za-z_$][\\w$]*)(\\s*\\()?");
    private static final Set<String> KNOWN_TYPES = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Exception",
            "Float",
            "Integer",
            "Long",
            "Math",
            "Object",
            "Override",
            "RuntimeException",
            "Short",
            "String",
            "StringBuilder",
            "System",
            "Thread");
    private static final Set<String> STATEMENTS = Set.of("catch", "for", "if", "switch", "synchronized", "while");

    private PlainJava() {}

    /** Whether it is plain for certain; doubt says no. */
    static boolean matches(String code) {
        if (code.contains("%") || code.contains("?")) {
            return false;
        }
        Matcher words = WORD.matcher(code);
        while (words.find()) {
            boolean member = words.group(1) != null;
            String word = words.group(2);
            boolean call = words.group(3) != null;
            boolean type = Character.isUpperCase(word.charAt(0)) && !KNOWN_TYPES.contains(word);
            boolean imported = call && !STATEMENTS.contains(word);
            if (!member && (type || imported)) {
                return false;
            }
        }
        return true;
    }
}
