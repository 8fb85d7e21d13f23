package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/**
 * Sealed types that are declared again and permit others than before. JShell compiles such a type together with those
 * that extend it already, and if one of the permitted types is still to come, it takes none of them. So they leave
 * first and come back behind it, as in the cell that first declared them.
 */
final class SealedTypes {
    private static final Pattern DECLARATION =
            Pattern.compile("\\bsealed\\b[^{;]*?\\b(?:class|interface)\\s+(\\w+)[^{;]*?\\bpermits\\s+([\\w\\s,.]+)\\{");

    private final JShell shell;

    SealedTypes(JShell shell) {
        this.shell = shell;
    }

    /** Drops what is in the way of a statement; returns those that it permits and that are to be declared again. */
    List<TypeDeclSnippet> makeWay(String statement) {
        Matcher declared = DECLARATION.matcher(statement);
        if (!declared.find()) {
            return List.of();
        }
        TypeDeclSnippet present = active(declared.group(1));
        Set<String> permitted = names(declared.group(2));
        Matcher before = DECLARATION.matcher(present == null ? "" : present.source());
        Set<String> permittedBefore = before.find() ? names(before.group(2)) : permitted;
        if (permitted.equals(permittedBefore)) {
            return List.of();
        }
        List<TypeDeclSnippet> back = new ArrayList<>();
        Set<String> leaving = new HashSet<>(permitted);
        leaving.addAll(permittedBefore);
        for (String name : leaving) {
            TypeDeclSnippet type = active(name);
            if (type != null && type.source().contains(declared.group(1))) {
                shell.drop(type);
                if (permitted.contains(name)) {
                    back.add(type);
                }
            }
        }
        shell.drop(present);
        return back;
    }

    private static Set<String> names(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s*,\\s*")));
    }

    private TypeDeclSnippet active(String name) {
        return shell.snippets()
                .filter(TypeDeclSnippet.class::isInstance)
                .map(TypeDeclSnippet.class::cast)
                .filter(type -> type.name().equals(name))
                .filter(type -> shell.status(type).isActive() && shell.status(type) != Snippet.Status.DROPPED)
                .findFirst()
                .orElse(null);
    }
}
