package glia.ijava;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.MimeBundle;
import glia.kernel.runtime.Notebook;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderFunction;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * IJava's renderer with this kernel's behind it: what is registered here, the kernel shows so too; and what only the
 * kernel can show, this renders as the kernel does.
 */
public final class NotebookRenderer extends Renderer {
    private final Kernel kernel;
    private final Set<Class<?>> registered = ConcurrentHashMap.newKeySet();

    public NotebookRenderer(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public <T> void register(
            Set<MIMEType> supported,
            Set<MIMEType> preferred,
            Set<Class<? extends T>> types,
            RenderFunction<T> function) {
        super.register(supported, preferred, types, function);
        for (Class<? extends T> type : types) {
            registered.add(type);
            kernel.renderers().register(type, new Registered<>());
        }
    }

    /** Asks IJava's own methods, which alone know the functions. */
    private final class Registered<T> implements glia.kernel.extension.Renderer<T> {
        @Override
        public MimeBundle render(T value) {
            return Shown.bundle(NotebookRenderer.super.render(value, Map.of()));
        }

        @Override
        public MimeBundle render(T value, List<String> mimeTypes) {
            return Shown.bundle(NotebookRenderer.super.renderAs(value, Map.of(), mimeTypes.toArray(String[]::new)));
        }
    }

    @Override
    public DisplayData render(Object value, Map<String, Object> parameters) {
        if (value instanceof DisplayData data) {
            return data;
        }
        return knows(value) ? super.render(value, parameters) : Shown.data(kernel.render(value));
    }

    @Override
    public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
        if (value instanceof DisplayData data) {
            return data;
        }
        return knows(value) ? super.renderAs(value, parameters, types) : Shown.data(Notebook.render(value, types));
    }

    private boolean knows(Object value) {
        return value instanceof DisplayDataRenderable || registered.stream().anyMatch(type -> type.isInstance(value));
    }
}
