package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import java.util.List;
import java.util.concurrent.Callable;

/** Magics called from Java. */
public final class Magics {
    private Magics() {}

    public static <T> T lineMagic(String name, List<String> arguments) {
        return unchecked("%" + name, () -> IJava.getKernelInstance().getMagics().applyLineMagic(name, arguments));
    }

    public static <T> T cellMagic(String name, List<String> arguments, String body) {
        return unchecked(
                "%%" + name, () -> IJava.getKernelInstance().getMagics().applyCellMagic(name, arguments, body));
    }

    /** IJava declares no exceptions here, so that callers catch none. */
    private static <T> T unchecked(String magic, Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(magic + " failed: " + e.getMessage(), e);
        }
    }
}
