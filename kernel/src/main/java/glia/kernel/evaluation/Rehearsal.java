package glia.kernel.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * A declaration that would replace another one is compiled inside a class of its own first. JShell gives up the one that
 * is there, and the values of all variables that depend on it, before it finds that the new one does not compile.
 */
final class Rehearsal {
    private static final String TYPE_OR_METHOD = "class $JShell$Rehearsal { static ";
    private static final String VARIABLE = "class $JShell$Rehearsal { void m() throws Throwable { ";
    private static final Pattern STATIC = Pattern.compile("^\\s*(?:\\w+\\s+)*static\\b");
    private static final Pattern MODIFIERS =
            Pattern.compile("^\\s*(?:(?:public|protected|private|static|final|transient|volatile)\\s+)+");
    /** These depend on who else is in the same file. */
    private static final Pattern SEALED = Pattern.compile("\\b(?:sealed|permits)\\b");

    private final Snippets snippets;
    private final Supplier<SourceCodeAnalysis> analysis;

    Rehearsal(Snippets snippets, Supplier<SourceCodeAnalysis> analysis) {
        this.snippets = snippets;
        this.analysis = analysis;
    }

    /**
     * Why a declaration cannot replace another one.
     *
     * @param errors empty if it can, if it replaces nothing, or if only the real thing will tell
     * @param offset by how much their positions are too far right
     */
    record Result(List<Diag> errors, int offset) {
        static final Result FINE = new Result(List.of(), 0);
    }

    Result of(String source) {
        List<DeclarationSnippet> present = snippets.declarations().toList();
        if (present.stream().noneMatch(snippet -> Mentions.any(source, snippet.name()))) {
            return Result.FINE;
        }
        List<Snippet> declared = analysis.get().sourceToSnippets(source);
        Set<String> names = declared.stream()
                .filter(DeclarationSnippet.class::isInstance)
                .map(snippet -> ((DeclarationSnippet) snippet).name())
                .collect(Collectors.toSet());
        boolean replaces =
                declared.stream().anyMatch(snippet -> present.stream().anyMatch(old -> same(old, snippet)));
        if (!replaces || sealed(source, present)) {
            return Result.FINE;
        }
        boolean variable = declared.get(0) instanceof VarSnippet;
        return compiled(variable ? VARIABLE : TYPE_OR_METHOD, variable ? bare(source) : source, names, present);
    }

    private Result compiled(String prefix, String source, Set<String> names, List<DeclarationSnippet> present) {
        String before = STATIC.matcher(source).find() ? prefix.replace("static", "      ") : prefix;
        String behind = prefix.equals(VARIABLE) ? "\n; } }" : "\n}";
        SnippetEvent event = snippets.evaluate(before + source + behind).get(0);
        List<Diag> errors = snippets.errors(event);
        snippets.drop(event.snippet());
        if (errors.isEmpty()) {
            return Result.FINE;
        }
        Set<String> dependents = dependents(names, present);
        List<Diag> certain = errors.stream()
                .filter(error -> certain(error.getMessage(Locale.ENGLISH), names, dependents))
                .toList();
        return new Result(certain, prefix.length());
    }

    /**
     * Whether it would be wrong in the real place too. What depends on the present one is compiled against that, so that
     * an error about it says nothing; nor does one about two types of that name, or about a member that it lacks.
     */
    private static boolean certain(String message, Set<String> names, Set<String> dependents) {
        int own = names.stream().mapToInt(name -> Mentions.count(message, name)).sum();
        boolean alone =
                own == 0 || (own == 1 && !message.startsWith("cannot find symbol") && !message.contains("method "));
        return alone && dependents.stream().noneMatch(name -> Mentions.any(message, name));
    }

    private static boolean same(DeclarationSnippet old, Snippet declared) {
        return declared instanceof DeclarationSnippet snippet
                && old.kind() == snippet.kind()
                && old.name().equals(snippet.name());
    }

    private static boolean sealed(String source, List<DeclarationSnippet> present) {
        return SEALED.matcher(source).find()
                || present.stream()
                        .anyMatch(type -> type instanceof TypeDeclSnippet
                                && SEALED.matcher(type.source()).find()
                                && Mentions.any(source, type.name()));
    }

    /** A local variable takes no modifiers; the rest stays in its place. */
    private static String bare(String source) {
        return MODIFIERS
                .matcher(source)
                .replaceFirst(modifiers -> modifiers.group().replaceAll("\\S", " "));
    }

    /** All that mentions the names, or mentions what does. */
    private static Set<String> dependents(Set<String> names, List<DeclarationSnippet> present) {
        Set<String> all = new HashSet<>(names);
        boolean more = true;
        while (more) {
            more = false;
            for (DeclarationSnippet snippet : present) {
                if (all.stream().anyMatch(name -> Mentions.any(snippet.source(), name)) && all.add(snippet.name())) {
                    more = true;
                }
            }
        }
        all.removeAll(names);
        return all;
    }
}
