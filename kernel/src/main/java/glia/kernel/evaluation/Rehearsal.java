package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * A declaration that would replace another one is compiled first in a class that it shares with all that depends on
 * that. JShell gives up the one that is there, and the values of all variables that depend on it, before it finds that
 * the new one does not compile.
 */
final class Rehearsal {
    private static final String STAGE = "class $JShell$Rehearsal { ";
    private static final Pattern STATIC = Pattern.compile("^\\s*(?:\\w+\\s+)*static\\b");
    private static final Pattern MODIFIERS =
            Pattern.compile("^\\s*(?:(?:public|protected|private|static|final|transient|volatile)\\s+)+");
    /** These may permit what their cell declares only further down. */
    private static final Pattern SEALED = Pattern.compile("\\bsealed\\b");

    /** Variables of one declaration, or arguments that look like them. */
    private static final Pattern SEVERAL = Pattern.compile(",\\s*[\\w$]+\\s*[=;,\\[]");

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
        // Of most variables the name is plain to see, and to read the whole JShell infers their types.
        Predicate<String> mayBeDeclared = Redeclaration.of(source)
                .filter(variable -> !SEVERAL.matcher(source).find())
                .<Predicate<String>>map(variable -> variable.name()::equals)
                .orElse(name -> Mentions.any(source, name));
        if (present.stream().map(DeclarationSnippet::name).noneMatch(mayBeDeclared)) {
            return Result.FINE;
        }
        List<DeclarationSnippet> declared = analysis.get().sourceToSnippets(source).stream()
                .filter(DeclarationSnippet.class::isInstance)
                .map(DeclarationSnippet.class::cast)
                .toList();
        boolean replaces =
                declared.stream().anyMatch(snippet -> present.stream().anyMatch(old -> isReplacedBy(old, snippet)));
        if (!replaces || SEALED.matcher(source).find()) {
            return Result.FINE;
        }
        String others =
                dependents(declared, present).stream().map(Rehearsal::member).collect(Collectors.joining("\n"));
        return declared.get(0) instanceof VarSnippet
                ? errors(STAGE + "void play() throws Throwable { ", bare(source), "\n; }\n" + others)
                : errors(STAGE + modifier(source), source, "\n" + others);
    }

    private Result errors(String before, String source, String behind) {
        SnippetEvent event = snippets.evaluate(before + source + behind + "\n}").get(0);
        int end = before.length() + source.length();
        // What depends on the present one may well be wrong with the new one, until it is declared anew itself.
        List<Diag> errors = snippets.errors(event).stream()
                .filter(error -> error.getPosition() <= end)
                .toList();
        snippets.drop(event.snippet());
        boolean waits = errors.stream().allMatch(error -> error.getCode().startsWith("compiler.err.cant.resolve"));
        return waits ? Result.FINE : new Result(errors, before.length());
    }

    private static boolean isReplacedBy(DeclarationSnippet old, DeclarationSnippet snippet) {
        boolean named = old.kind() == snippet.kind() && old.name().equals(snippet.name());
        return named && !isOverload(old, snippet);
    }

    private static boolean isOverload(DeclarationSnippet one, DeclarationSnippet other) {
        return one instanceof MethodSnippet method
                && other instanceof MethodSnippet another
                && method.name().equals(another.name())
                && !method.parameterTypes().equals(another.parameterTypes());
    }

    private static String member(DeclarationSnippet snippet) {
        return snippet instanceof VarSnippet variable
                ? "static " + variable.typeName() + " " + variable.name() + ";"
                : modifier(snippet.source()) + snippet.source();
    }

    private static String modifier(String source) {
        return STATIC.matcher(source).find() ? "" : "static ";
    }

    /** A local variable takes no modifiers; the rest stays in its place. */
    private static String bare(String source) {
        return MODIFIERS
                .matcher(source)
                .replaceFirst(modifiers -> modifiers.group().replaceAll("\\S", " "));
    }

    /** All that mentions what is declared, or mentions what does; of methods also the overloads, or they were hidden. */
    private static List<DeclarationSnippet> dependents(
            List<DeclarationSnippet> declared, List<DeclarationSnippet> present) {
        Set<String> names = declared.stream().map(DeclarationSnippet::name).collect(Collectors.toSet());
        Set<DeclarationSnippet> found = new HashSet<>();
        List<DeclarationSnippet> others = new ArrayList<>(present);
        others.removeIf(old -> declared.stream().anyMatch(snippet -> isReplacedBy(old, snippet)));
        boolean more = true;
        while (more) {
            more = false;
            for (DeclarationSnippet snippet : others) {
                boolean depends = names.contains(snippet.name())
                        || names.stream().anyMatch(name -> Mentions.any(snippet.source(), name));
                if (depends && found.add(snippet)) {
                    names.add(snippet.name());
                    more = true;
                }
            }
        }
        return others.stream().filter(found::contains).toList();
    }
}
