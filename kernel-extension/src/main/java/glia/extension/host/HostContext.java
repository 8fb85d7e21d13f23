package glia.extension.host;

import glia.magics.MagicContext;
import glia.magics.NotebookVariable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.SourceVersion;

/**
 * Such a kernel as magics see it. It cannot list its variables, so those listed are the ones that magics declared or
 * asked for; any other is still found by name.
 */
final class HostContext implements MagicContext {
    private final HostKernel kernel;
    private final Set<String> known = new LinkedHashSet<>();

    HostContext(HostKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public List<NotebookVariable> variables() {
        List<NotebookVariable> variables = new ArrayList<>();
        for (String name : List.copyOf(known)) {
            variable(name).ifPresent(variables::add);
        }
        return variables;
    }

    @Override
    public Optional<NotebookVariable> variable(String name) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
            return Optional.empty();
        }
        try {
            Object value = kernel.evaluate(name);
            known.add(name);
            String type = value == null ? "Object" : value.getClass().getSimpleName();
            return Optional.of(new NotebookVariable(name, type, value));
        } catch (Exception notDeclared) {
            return Optional.empty();
        }
    }

    @Override
    public void declare(String name, Class<?> type, Object value) throws Exception {
        int number = Handover.give(value);
        try {
            kernel.evaluate(type.getCanonicalName() + " " + name + " = " + Handover.class.getCanonicalName() + ".take("
                    + number + ");");
        } finally {
            Handover.forget(number);
        }
        known.add(name);
    }

    @Override
    public Object evaluate(String expression) throws Exception {
        return kernel.evaluate(expression);
    }

    @Override
    public LiveDisplay display(Object value) {
        String identifier = UUID.randomUUID().toString();
        kernel.display(identifier, value);
        return next -> kernel.update(identifier, next);
    }

    @Override
    public PrintStream out() {
        return kernel.out();
    }

    @Override
    public PrintStream err() {
        return kernel.err();
    }

    @Override
    public boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** These kernels tell nobody of an interrupt but the thread. */
    @Override
    public Registration onInterrupt(Runnable action) {
        return () -> {};
    }
}
