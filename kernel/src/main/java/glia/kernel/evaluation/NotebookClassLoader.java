package glia.kernel.evaluation;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of the notebook's snippets and of the jars that it adds. */
final class NotebookClassLoader extends URLClassLoader {
    private final Map<String, byte[]> sources = new ConcurrentHashMap<>();
    private final StopCheckWeaver weaver = new StopCheckWeaver();

    NotebookClassLoader(ClassLoader parent) {
        super("notebook", new URL[0], parent);
    }

    /** Keeps the bytes of a class until the class is first needed. */
    void offer(String name, byte[] bytes) {
        sources.put(name, bytes);
    }

    void add(Path path) {
        try {
            addURL(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a place for classes: " + path, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = sources.get(name);
        if (bytes == null) {
            return super.findClass(name);
        }
        byte[] woven = weaver.weave(bytes);
        return defineClass(name, woven, 0, woven.length);
    }
}
