package glia.kernel.extension;

import java.util.function.Supplier;

/** Renderers by class. The nearest class or interface of a value wins, the latest registration at a tie. */
public interface RendererRegistry {
    <T> void register(Class<T> type, Renderer<? super T> renderer);

    /**
     * Registers a renderer for a class that should not be loaded yet; the supplier runs once, when the first
     * value whose class, superclass or interface has that name is shown.
     *
     * @param typeName the binary name, such as {@code tech.tablesaw.api.Table}
     */
    void register(String typeName, Supplier<? extends Renderer<?>> renderer);
}
