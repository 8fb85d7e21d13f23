package glia.extension.rendering;

import java.util.Map;
import java.util.function.Supplier;

/**
 * How values of one type are shown.
 *
 * @param typeName the binary name of a class or interface, which need not be loaded yet
 * @param supplier of the renderer, asked when the first value is shown
 */
public record Rendering(String typeName, Supplier<? extends Renderer<?>> supplier) {

    /** Turns a value into content by media type; content is text, or a map for JSON types. */
    @FunctionalInterface
    public interface Renderer<T> {
        Map<String, Object> render(T value) throws Exception;
    }

    /** Takes any value of the type. */
    @SuppressWarnings("unchecked")
    public Renderer<Object> renderer() {
        return (Renderer<Object>) supplier.get();
    }
}
