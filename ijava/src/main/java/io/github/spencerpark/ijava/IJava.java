package io.github.spencerpark.ijava;

import glia.kernel.runtime.Notebook;

/** Where an IJava notebook finds its kernel. */
public final class IJava {
    private static JavaKernel kernel;

    private IJava() {}

    /** The kernel that runs the notebook, made when it is first asked for. */
    public static synchronized JavaKernel getKernelInstance() {
        if (kernel == null) {
            kernel = new JavaKernel(Notebook.kernel());
        }
        return kernel;
    }
}
