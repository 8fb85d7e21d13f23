package glia.kernel.evaluation;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The classes of the notebook's snippets and of the jars that it adds. */
final class NotebookClassLoader extends URLClassLoader {
    private final Map<String, byte[]> sources = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Map<String, byte[]> passing = new ConcurrentHashMap<>();

    NotebookClassLoader(ClassLoader parent) {
        super("notebook", new URL[0], parent);
    }

    /** Keeps the bytes of a class until the class is first needed. */
    void offer(String name, byte[] bytes) {
        sources.put(name, bytes);
        generation.incrementAndGet();
    }

    /** The bytes of the classes of the notebook's declarations. */
    Map<String, byte[]> offered() {
        return Map.copyOf(sources);
    }

    /** A number that is another whenever {@link #offered} is. */
    long generation() {
        return generation.get();
    }

    /** Defines classes, as they are, that no later one can name; returns the one of that name. */
    Class<?> define(String name, Map<String, byte[]> classes) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            // They may mention each other, so that one may load another while it is defined.
            passing.putAll(classes);
            try {
                for (String each : classes.keySet()) {
                    loadClass(each);
                }
                return loadClass(name);
            } finally {
                passing.keySet().removeAll(classes.keySet());
            }
        }
    }

    /**
     * Has libraries find here what they look for by the thread: services, drivers, resources of jars that the notebook
     * added. A loader that the notebook set itself stays; threads that this one starts inherit it.
     */
    void serve(Thread thread) {
        ClassLoader present = thread.getContextClassLoader();
        if (present == getParent() || present instanceof NotebookClassLoader) {
            thread.setContextClassLoader(this);
        }
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
        byte[] ready = passing.get(name);
        if (ready == null && sources.containsKey(name)) {
            ready = StopCheckWeaver.weave(sources.get(name));
        }
        return ready == null ? super.findClass(name) : defineClass(name, ready, 0, ready.length);
    }
}
