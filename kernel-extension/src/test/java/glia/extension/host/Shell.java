package glia.extension.host;

import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** The Java of a kernel under test, which gives values of expressions as objects. */
public final class Shell implements AutoCloseable {
    private static final Set<Snippet.SubKind> VALUES = Set.of(
            Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
            Snippet.SubKind.VAR_VALUE_SUBKIND,
            Snippet.SubKind.OTHER_EXPRESSION_SUBKIND);

    private static Object value;

    private final JShell shell = JShell.builder().executionEngine("local").build();

    Shell() {
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    /** Called by what the shell runs. */
    public static Object keep(Object result) {
        value = result;
        return null;
    }

    Object evaluate(String java) {
        String rest = java;
        Object last = null;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String one = info.source() == null ? rest : info.source();
            rest = info.source() == null ? "" : info.remaining();
            last = evaluateOne(one);
        }
        return last;
    }

    private Object evaluateOne(String source) {
        boolean expression = VALUES.contains(
                shell.sourceCodeAnalysis().sourceToSnippets(source).get(0).subKind());
        value = null;
        String bare = source.strip().replaceFirst(";$", "");
        List<SnippetEvent> events = shell.eval(expression ? "glia.extension.host.Shell.keep(" + bare + ");" : source);
        for (SnippetEvent event : events) {
            if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
                throw new IllegalStateException(source + " " + event);
            }
        }
        return value;
    }

    @Override
    public void close() {
        shell.close();
    }
}
