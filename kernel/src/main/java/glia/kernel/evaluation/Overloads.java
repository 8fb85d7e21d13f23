package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Methods of one name that call each other. JShell compiles each in a class of its own, where it hides the others; it
 * puts them into one class only when one that is there changes, and only those that mention the name. So each begins as
 * one that does nothing but mention it.
 */
final class Overloads {
    private static final String TO_COME = "throw new IllegalStateException(\"still to be declared\"); }";

    private static final Pattern CALL =
            Pattern.compile("\\b(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)\\(");

    private final Snippets snippets;
    private final Supplier<SourceCodeAnalysis> analysis;
    private boolean any;

    Overloads(Snippets snippets, Supplier<SourceCodeAnalysis> analysis) {
        this.snippets = snippets;
        this.analysis = analysis;
    }

    /** Whether the rest of a cell overloads a method. */
    boolean follow(String source, String rest) {
        return calling(source)
                .filter(method -> !following(method.name(), rest).isEmpty())
                .isPresent();
    }

    /**
     * Makes a method and its overloads, in the notebook and in the rest of its cell, known to each other.
     *
     * @return whether there are any
     */
    boolean introduce(String source, String rest) {
        MethodSnippet method = calling(source).orElse(null);
        if (method == null) {
            return false;
        }
        List<MethodSnippet> present = present(method);
        List<MethodSnippet> following = following(method.name(), rest);
        if (present.isEmpty() && following.isEmpty()) {
            return false;
        }
        any = true;
        present.stream()
                .filter(each -> Mentions.count(each.source(), method.name()) < 2)
                .forEach(each -> snippets.evaluate(withBody(each, body -> mention(method.name()) + body)));
        snippets.evaluate(outline(method));
        following.forEach(each -> snippets.evaluate(outline(each)));
        return true;
    }

    /** The method that a source declares, if it calls itself or an overload. */
    private Optional<MethodSnippet> calling(String source) {
        return methods(source).stream().findFirst().filter(method -> Mentions.count(source, method.name()) > 1);
    }

    /** Drops those that were to come and did not. */
    void close() {
        if (any) {
            any = false;
            snippets.drop(snippets.declarations()
                    .filter(snippet -> snippet.source().endsWith(TO_COME))
                    .toList());
        }
    }

    /** The notebook's other methods of a method's name. */
    private List<MethodSnippet> present(MethodSnippet method) {
        return snippets.declarations()
                .filter(MethodSnippet.class::isInstance)
                .map(MethodSnippet.class::cast)
                .filter(each -> each.name().equals(method.name())
                        && !each.parameterTypes().equals(method.parameterTypes()))
                .toList();
    }

    private List<MethodSnippet> following(String name, String rest) {
        List<MethodSnippet> found = new ArrayList<>();
        String text = rest;
        while (Mentions.any(text, name)) {
            CompletionInfo info = analysis.get().analyzeCompletion(text);
            if (!info.completeness().isComplete()) {
                break;
            }
            methods(info.source()).stream()
                    .filter(method -> method.name().equals(name))
                    .forEach(found::add);
            text = info.remaining();
        }
        return found;
    }

    private List<MethodSnippet> methods(String source) {
        List<Snippet> read = analysis.get().sourceToSnippets(source);
        return read.stream()
                .filter(MethodSnippet.class::isInstance)
                .map(MethodSnippet.class::cast)
                .toList();
    }

    /** What to do where an argument, at a place in a method, does not fit that method itself. */
    static Optional<String> hint(String source, int argument) {
        Matcher declared = CALL.matcher(source);
        Matcher call = CALL.matcher(source).region(0, Math.min(argument, source.length()));
        boolean itself = false;
        if (declared.find() && call.find()) {
            while (call.find()) {
                boolean open = call.end() == call.regionEnd()
                        || source.substring(call.end(), call.regionEnd()).indexOf(')') < 0;
                itself = open && call.group().equals(declared.group());
            }
        }
        return itself
                ? Optional.of("If it is to call another " + declared.group(1)
                        + ", declare both in one cell, or as static methods of a class.")
                : Optional.empty();
    }

    /** The method without what it does. */
    private static String outline(MethodSnippet method) {
        return withBody(method, body -> mention(method.name()) + TO_COME);
    }

    /** A class of that name, since a variable of it could be a parameter already. */
    private static String mention(String name) {
        return " { class " + name + " { } " + name + " own; } ";
    }

    private static String withBody(MethodSnippet method, UnaryOperator<String> change) {
        String source = method.source();
        Matcher parameters = Pattern.compile("\\b" + Pattern.quote(method.name()) + "\\s*\\(")
                .matcher(source);
        int at = parameters.find() ? parameters.end() : source.length();
        for (int depth = 1; at < source.length() && depth > 0; at++) {
            depth += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
        }
        int body = source.indexOf('{', at) + 1;
        return source.substring(0, body) + change.apply(source.substring(body));
    }
}
