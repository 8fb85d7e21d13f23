package glia.extension.host;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** An IJava kernel. Its magics and its evaluation are methods of a class that no registry has, so they are asked by name. */
final class IJavaKernel implements HostKernel {
    private final BaseKernel kernel;
    private final Method evaluation;
    private final Magics magics;

    IJavaKernel(BaseKernel kernel) throws Exception {
        this.kernel = kernel;
        this.evaluation = kernel.getClass().getMethod("evalRaw", String.class);
        this.magics = (Magics) kernel.getClass().getMethod("getMagics").invoke(kernel);
    }

    Magics magics() {
        return magics;
    }

    @Override
    public Object evaluate(String java) throws Exception {
        try {
            return evaluation.invoke(kernel, java);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        }
    }

    @Override
    public void display(String identifier, Object value) {
        DisplayData data = kernel.getRenderer().render(value);
        data.setDisplayId(identifier);
        kernel.display(data);
    }

    @Override
    public void update(String identifier, Object value) {
        kernel.getIO().display.updateDisplay(identifier, kernel.getRenderer().render(value));
    }

    @Override
    public PrintStream out() {
        return kernel.getIO().out;
    }

    @Override
    public PrintStream err() {
        return kernel.getIO().err;
    }
}
