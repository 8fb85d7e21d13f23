package glia.magics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Compiles and runs the Java that a magic stands for, in a shell with the notebook's imports. */
public final class Twin implements AutoCloseable {
    /** Where the shell finds the variables of the notebook, and leaves its results. */
    public static final Map<String, Object> VALUES = new ConcurrentHashMap<>();

    private final JShell shell;

    Twin(NotebookFixture notebook) {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        List.of("java.util.*", "java.nio.file.*", "java.time.*", "tech.tablesaw.api.*")
                .forEach(name -> evaluate("import " + name + ";"));
        NotebookImports.NAMES.forEach(name -> evaluate("import " + name + ";"));
        notebook.variables().forEach(variable -> {
            VALUES.put(variable.name(), variable.value());
            String type = variable.value().getClass().getName();
            evaluate(type + " " + variable.name() + " = (" + type + ") glia.magics.Twin.VALUES.get(\"" + variable.name()
                    + "\");");
        });
    }

    Twin evaluate(String java) {
        String rest = java;
        while (!rest.isBlank()) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(info.source() == null ? rest : info.source())) {
                if (event.status() == Snippet.Status.REJECTED) {
                    StringBuilder problems = new StringBuilder();
                    shell.diagnostics(event.snippet()).forEach(one -> problems.append(one.getMessage(null)));
                    throw new AssertionError(java + "\n" + problems);
                }
                if (event.exception() != null) {
                    throw new AssertionError(java, event.exception());
                }
            }
            rest = info.source() == null ? "" : info.remaining();
        }
        return this;
    }

    Object value(String expression) {
        evaluate("glia.magics.Twin.VALUES.put(\"result\", " + expression + ");");
        return VALUES.get("result");
    }

    @Override
    public void close() {
        shell.close();
    }
}
