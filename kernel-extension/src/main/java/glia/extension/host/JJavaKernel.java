package glia.extension.host;

import java.io.PrintStream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** A JJava kernel. */
record JJavaKernel(BaseKernel kernel) implements HostKernel {
    @Override
    public Object evaluate(String java) {
        return kernel.evalRaw(java);
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
