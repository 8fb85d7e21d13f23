package glia.kernel.display;

import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.Renderer;
import glia.kernel.extension.RendererRegistry;
import glia.kernel.text.NotebookNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Finds the renderer of a value by the names of its class, superclasses and interfaces, nearest first. */
public final class RendererTable implements RendererRegistry {
    private final Map<String, Supplier<? extends Renderer<?>>> suppliers = new ConcurrentHashMap<>();
    private final Map<String, Renderer<?>> made = new ConcurrentHashMap<>();

    @Override
    public <T> void register(Class<T> type, Renderer<? super T> renderer) {
        register(type.getName(), () -> renderer);
    }

    @Override
    public void register(String typeName, Supplier<? extends Renderer<?>> renderer) {
        made.remove(typeName);
        suppliers.put(typeName, renderer);
    }

    /** The representations of any value, null included; a renderer that fails is named in its place. */
    public MimeBundle render(Object value) {
        return render(value, Renderer::render);
    }

    /** Those of the given MIME types that the value has; all that it has where it has none of them. */
    public MimeBundle render(Object value, List<String> mimeTypes) {
        MimeBundle all = render(value, (renderer, object) -> renderer.render(object, mimeTypes));
        Map<String, Object> wanted = new LinkedHashMap<>(all.data());
        wanted.keySet().retainAll(mimeTypes);
        return wanted.isEmpty() ? all : new MimeBundle(wanted, all.metadata());
    }

    private interface Rendering {
        MimeBundle of(Renderer<Object> renderer, Object value) throws Exception;
    }

    private MimeBundle render(Object value, Rendering rendering) {
        if (value instanceof MimeBundle bundle) {
            return bundle;
        }
        if (value == null) {
            return MimeBundle.text("null");
        }
        for (String name : namesNearestFirst(value.getClass())) {
            if (suppliers.containsKey(name)) {
                return render(made.computeIfAbsent(name, n -> suppliers.get(n).get()), value, rendering);
            }
        }
        return MimeBundle.text(textOf(value));
    }

    @SuppressWarnings("unchecked") // registered for a class that the value is an instance of
    private static MimeBundle render(Renderer<?> renderer, Object value, Rendering rendering) {
        try {
            MimeBundle bundle = rendering.of((Renderer<Object>) renderer, value);
            return bundle.data().containsKey(MimeBundle.TEXT) ? bundle : bundle.with(MimeBundle.TEXT, textOf(value));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return MimeBundle.text(textOf(value) + "\n(its renderer failed: " + e + ")");
        }
    }

    static String textOf(Object value) {
        try {
            return NotebookNames.textOf(value);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return NotebookNames.readable(value.getClass().getName()) + " whose toString() threw " + e;
        }
    }

    private static Set<String> namesNearestFirst(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            names.add(c.getName());
            addInterfaces(c, names);
        }
        if (type.isArray()) {
            names.add(Object[].class.getName());
        }
        return names;
    }

    private static void addInterfaces(Class<?> type, Set<String> names) {
        for (Class<?> one : type.getInterfaces()) {
            names.add(one.getName());
        }
        for (Class<?> one : type.getInterfaces()) {
            addInterfaces(one, names);
        }
    }
}
