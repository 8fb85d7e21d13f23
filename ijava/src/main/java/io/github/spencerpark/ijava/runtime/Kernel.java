package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;

/** The kernel and what it evaluates. */
public final class Kernel {
    private Kernel() {}

    public static JavaKernel getKernelInstance() {
        return IJava.getKernelInstance();
    }

    /** The value of the text of a cell. */
    public static Object eval(String code) throws Exception {
        return getKernelInstance().evalRaw(code);
    }
}
