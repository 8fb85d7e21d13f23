package glia.kernel.evaluation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.TypeDeclSnippet;

/**
 * Sealed types that name no subtypes, and such as are declared again and permit others than before. JShell compiles such a type together with those
 * that extend it already, and if one of the permitted types is still to come, it takes none of them. So they leave
 * first and come back behind it, as in the cell that first declared them.
 */
final class SealedTypes {
    private static final Pattern DECLARATION =
            Pattern.compile("\\bsealed\\b[^{;]*?\\b(?:class|interface)\\s+(\\w+)[^{;]*?\\bpermits\\s+([\\w\\s,.]+)\\{");

    private static final Pattern UNNAMED =
            Pattern.compile("\\bsealed\\s+(?:\\w+\\s+)*?(?:class|interface)\\s+(\\w+)[^{;]*\\{");

    private final Snippets snippets;

    SealedTypes(Snippets snippets) {
        this.snippets = snippets;
    }

    /** Drops what is in the way of a statement; returns those that it permits and that are to be declared again. */
    List<TypeDeclSnippet> makeWay(String statement) {
        Matcher declared = DECLARATION.matcher(statement);
        if (!declared.find()) {
            return List.of();
        }
        Optional<TypeDeclSnippet> present = active(declared.group(1));
        Set<String> permitted = names(declared.group(2));
        Matcher before =
                DECLARATION.matcher(present.map(TypeDeclSnippet::source).orElse(""));
        Set<String> permittedBefore = before.find() ? names(before.group(2)) : permitted;
        if (permitted.equals(permittedBefore)) {
            return List.of();
        }
        Set<String> leaving = new HashSet<>(permitted);
        leaving.addAll(permittedBefore);
        List<TypeDeclSnippet> going = leaving.stream()
                .flatMap(name -> active(name).stream())
                .filter(type -> type.source().contains(declared.group(1)))
                .collect(Collectors.toList());
        List<TypeDeclSnippet> back =
                going.stream().filter(type -> permitted.contains(type.name())).toList();
        present.ifPresent(going::add);
        snippets.drop(going);
        return back;
    }

    /**
     * In a file the subtypes of a sealed type need no mention; in a cell they come as statements of their own.
     *
     * @param rest what follows the statement in its cell
     * @return the statement with its subtypes from there, or as it is
     */
    static String withPermits(String statement, String rest) {
        Matcher declared = UNNAMED.matcher(statement);
        if (!declared.find() || declared.group().contains("permits")) {
            return statement;
        }
        Pattern subtype = Pattern.compile(
                "\\b(?:class|record|interface|enum)\\s+(\\w+)[^{;]*?\\b(?:extends|implements)\\b[^{;]*?\\b"
                        + declared.group(1) + "\\b");
        String subtypes =
                subtype.matcher(rest).results().map(found -> found.group(1)).collect(Collectors.joining(", "));
        int body = declared.end() - 1;
        return subtypes.isEmpty() || subtype.matcher(statement.substring(body)).find()
                ? statement
                : statement.substring(0, body) + "permits " + subtypes + " " + statement.substring(body);
    }

    private static Set<String> names(String list) {
        return new HashSet<>(Arrays.asList(list.strip().split("\\s*,\\s*")));
    }

    private Optional<TypeDeclSnippet> active(String name) {
        return snippets.types().filter(type -> type.name().equals(name)).findFirst();
    }
}
