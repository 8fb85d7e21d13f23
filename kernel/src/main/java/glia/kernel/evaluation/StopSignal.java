package glia.kernel.evaluation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Whether notebook code is to ask if it must stop. It asks in every round of every loop, so the question must cost
 * nothing.
 *
 * <p>The target of a call site serves as a variable that compiled code takes for a constant: while it says go, the JIT
 * compilers leave the question out, loops become vectors as if it were not there, and setting it to stop has the JVM
 * give up all code that was compiled so. A volatile variable would cost a loop of additions a factor of four.
 */
public final class StopSignal {
    // Nobody calls these two; they only differ.
    private static final MethodHandle GO = handle();
    private static final MethodHandle STOP = handle();
    private static final MutableCallSite SIGNAL = new MutableCallSite(GO);

    private StopSignal() {}

    /** Ends the calling thread's work if its cell was interrupted; woven into loops and methods. */
    public static void check() {
        if (SIGNAL.getTarget() != GO) {
            StopChecks.check();
        }
    }

    /** Has all notebook code, compiled or not, ask from now on, or no longer ask. */
    static void set(boolean stop) {
        SIGNAL.setTarget(stop ? STOP : GO);
        MutableCallSite.syncAll(new MutableCallSite[] {SIGNAL});
    }

    private static MethodHandle handle() {
        try {
            return MethodHandles.lookup().findStatic(StopSignal.class, "check", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a class has its own method", e);
        }
    }
}
