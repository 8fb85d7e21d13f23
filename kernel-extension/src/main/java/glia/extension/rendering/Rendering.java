package glia.extension.rendering;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How values of one type are shown.
 *
 * @param typeName the binary name of a class or interface, which need not be loaded yet
 * @param supplier of the renderer, asked when the first value is shown
 */
public record Rendering(String typeName, Supplier<? extends Renderer<?>> supplier) {
    /** What a renderer may give. */
    public static final String[] MEDIA_TYPES = {"text/plain", "text/html", "application/vnd.plotly.v1+json"};

    /** Turns a value into content by media type; content is text, or a map for JSON types. */
    @FunctionalInterface
    public interface Renderer<T> {
        Map<String, Object> render(T value) throws Exception;
    }

    /** Takes any value of the type. */
    @SuppressWarnings("unchecked") // whoever renders has looked at the type
    public Renderer<Object> renderer() {
        return (Renderer<Object>) supplier.get();
    }

    /** The type itself; empty where its jar is not on the class path. */
    @SuppressWarnings("unchecked") // any value can be looked at as an object
    public Optional<Class<Object>> type() {
        try {
            return Optional.of(
                    (Class<Object>) (Class<?>) Class.forName(typeName, false, Rendering.class.getClassLoader()));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** As {@link Renderer#render}, for hosts whose renderers declare no exception. */
    public Map<String, Object> renderUnchecked(Object value) {
        try {
            return renderer().render(value);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
