package glia.extension;

import glia.kernel.extension.Display;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.MagicRegistry;
import glia.magics.MagicContext;
import glia.magics.NotebookImports;
import glia.magics.NotebookVariable;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Our own kernel as magics see it. */
final class KernelContext implements MagicContext {
    private final Kernel kernel;

    KernelContext(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public List<NotebookVariable> variables() {
        return kernel.variables().stream()
                .map(variable -> new NotebookVariable(variable.name(), variable.type(), variable.value()))
                .toList();
    }

    @Override
    public Optional<NotebookVariable> variable(String name) {
        return kernel.variable(name)
                .map(variable -> new NotebookVariable(variable.name(), variable.type(), variable.value()));
    }

    @Override
    public void declare(String name, Class<?> type, Object value) throws EvaluationException {
        String qualified = type.getCanonicalName();
        if (NotebookImports.NAMES.contains(type.getPackageName() + ".*")) {
            try {
                // As a person would write it: a change of spelling is a change of type to what was derived from it.
                kernel.declare(name, type.getSimpleName(), value);
                return;
            } catch (EvaluationException theNameMeansAnotherClass) {
                // The qualified name means what it says.
            }
        }
        kernel.declare(name, qualified, value);
    }

    @Override
    public Object evaluate(String expression) throws EvaluationException {
        return kernel.evaluate(expression);
    }

    @Override
    public LiveDisplay display(Object value) {
        Display display = kernel.display(value);
        return display::update;
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
        return kernel.interrupted();
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        glia.kernel.extension.Registration registration = kernel.onInterrupt(action);
        return registration::close;
    }

    @Override
    public List<HostMagic> hostMagics() {
        return kernel.magics().list().stream()
                .map(magic -> new HostMagic(forms(magic.name(), magic.place()), magic.summary()))
                .toList();
    }

    private static String forms(String name, MagicRegistry.Place place) {
        return switch (place) {
            case LINE -> "%" + name;
            case CELL -> "%%" + name;
            case ANYWHERE -> "%" + name + " %%" + name;
        };
    }
}
