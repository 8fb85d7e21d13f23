package ai.djl.pytorch.jni;

import ai.djl.pytorch.engine.PtSymbolBlock;
import java.util.Arrays;

/**
 * Calls a method of a TorchScript module with autograd left on. DJL's public call forces inference tensors, which cannot
 * be differentiated, and its native method is package-private; hence this one class in DJL's package.
 */
public final class ProgramCall {
    private ProgramCall() {}

    /**
     * Runs {@code module.method(arguments)}, so that its results can be differentiated. Grad mode of the calling thread
     * is as before afterwards, also when the program throws.
     */
    public static IValue run(PtSymbolBlock module, String method, IValue... arguments) {
        boolean gradMode = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            return call(module, method, arguments, true);
        } finally {
            JniUtils.setGradMode(gradMode);
        }
    }

    /** The same in PyTorch's inference mode, which is faster: nothing is kept for gradients. */
    public static IValue infer(PtSymbolBlock module, String method, IValue... arguments) {
        return call(module, method, arguments, false);
    }

    private static IValue call(PtSymbolBlock module, String method, IValue[] arguments, boolean training) {
        long[] handles = Arrays.stream(arguments).mapToLong(IValue::getHandle).toArray();
        return new IValue(PyTorchLibrary.LIB.moduleRunMethod(module.getHandle(), method, handles, training, false));
    }
}
