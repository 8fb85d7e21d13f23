package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import java.util.UUID;

/** Shows values, all or some of their representations, and replaces what is shown. */
public final class Display {
    private Display() {}

    private static Renderer renderer() {
        return IJava.getKernelInstance().getRenderer();
    }

    public static DisplayData render(Object value) {
        return renderer().render(value);
    }

    public static DisplayData render(Object value, String... as) {
        return renderer().renderAs(value, as);
    }

    /** @return the identifier for {@link #updateDisplay} */
    public static String display(Object value) {
        return show(render(value));
    }

    /** @return the identifier for {@link #updateDisplay} */
    public static String display(Object value, String... as) {
        return show(render(value, as));
    }

    private static String show(DisplayData data) {
        if (!data.hasDisplayId()) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        IJava.getKernelInstance().display(data);
        return data.getDisplayId();
    }

    public static void updateDisplay(String id, Object value) {
        IJava.getKernelInstance().getIO().display.updateDisplay(id, render(value));
    }

    public static void updateDisplay(String id, Object value, String... as) {
        IJava.getKernelInstance().getIO().display.updateDisplay(id, render(value, as));
    }
}
