package glia.ijava;

import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Extension;
import glia.kernel.extension.Kernel;

/** Tells the kernel the names that an IJava notebook may use; their classes are loaded when it does. */
public final class IJavaNames implements Extension {
    private static final String DISPLAY = "io.github.spencerpark.jupyter.kernel.display.";

    @Override
    public void install(Kernel kernel) throws EvaluationException {
        kernel.renderers().register(DISPLAY + "DisplayData", Shown::displayData);
        kernel.renderers().register(DISPLAY + "DisplayDataRenderable", Shown::renderable);
        kernel.addImport("static io.github.spencerpark.ijava.runtime.Kernel.getKernelInstance");
        kernel.addImport("static io.github.spencerpark.ijava.runtime.Magics.*");
    }
}
