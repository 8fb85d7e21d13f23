package glia.networks.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.ProgramCall;
import java.util.ArrayList;
import java.util.List;

/** A compiled program: methods to call with arrays, lists of arrays and numbers. Freed with its {@link Scope}. */
public final class Program {
    private final PtNDManager manager;
    private final PtSymbolBlock module;
    private final String methods;

    Program(PtNDManager manager, PtSymbolBlock module, String methods) {
        this.manager = manager;
        this.module = module;
        this.methods = methods;
    }

    /** A scope that ends sooner than the program's own, or with it. */
    public Scope inner() {
        return new Scope(manager);
    }

    /** The same program, for results that are freed with this scope. */
    public Program on(Scope scope) {
        return new Program(scope.manager(), module, methods);
    }

    /** The program's source, for people who want to see what runs. */
    public String text() {
        return methods;
    }

    /**
     * Calls a method that returns a list of tensors, with autograd at hand.
     *
     * @throws ProgramException if it fails, with where and why; what it took is free again
     * @param arguments arrays, lists of arrays, whole numbers, decimals, booleans, {@code double[]}
     * @return the method's list, freed with the scope unless closed before
     */
    public List<NDArray> call(String method, Object... arguments) {
        return call(ProgramCall::run, method, arguments);
    }

    /** The same where no gradient is asked for, neither in the method nor of its results: faster. */
    public List<NDArray> infer(String method, Object... arguments) {
        return call(ProgramCall::infer, method, arguments);
    }

    /** How a method of the module is run. */
    private interface Way {
        IValue run(PtSymbolBlock module, String method, IValue... arguments);
    }

    private List<NDArray> call(Way way, String method, Object... arguments) {
        List<IValue> opened = new ArrayList<>();
        try {
            IValue[] values = new IValue[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                values[i] = wrap(arguments[i]);
                opened.add(values[i]);
            }
            IValue result = way.run(module, method, values);
            opened.add(result);
            return List.of(result.toTensorArray(manager));
        } catch (EngineException failed) {
            throw Failures.describe(failed);
        } finally {
            opened.forEach(IValue::close);
        }
    }

    private static IValue wrap(Object argument) {
        if (argument instanceof PtNDArray array) {
            return IValue.from(array);
        }
        if (argument instanceof List<?> arrays) {
            return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
        }
        if (argument instanceof Boolean truth) {
            return IValue.from(truth);
        }
        if (argument instanceof Double decimal) {
            return IValue.from(decimal);
        }
        if (argument instanceof double[] decimals) {
            return IValue.listFrom(decimals);
        }
        if (argument instanceof Number whole) {
            return IValue.from(whole.longValue());
        }
        throw new IllegalArgumentException("A program takes no " + argument.getClass());
    }
}
