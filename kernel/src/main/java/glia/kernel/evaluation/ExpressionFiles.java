package glia.kernel.evaluation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** The files of javac with the notebook's own classes among them, and what it writes kept in memory. */
final class ExpressionFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final NotebookClassLoader notebook;
    private final String packageName;
    private final Map<String, byte[]> written = new HashMap<>();

    /** @param packageName the package of the notebook's classes */
    ExpressionFiles(JavaFileManager files, NotebookClassLoader notebook, String packageName) {
        super(files);
        this.notebook = notebook;
        this.packageName = packageName;
    }

    /** The classes written since this was last asked, by name. */
    Map<String, byte[]> takeWritten() {
        Map<String, byte[]> taken = new HashMap<>(written);
        written.clear();
        return taken;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String searched, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH || !searched.equals(packageName)) {
            return super.list(location, searched, kinds, recurse);
        }
        List<JavaFileObject> classes = new ArrayList<>();
        notebook.offered().forEach((name, bytes) -> classes.add(new ClassFile(name, bytes)));
        return classes;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassFile own ? own.name : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof ClassFile || b instanceof ClassFile ? a == b : super.isSameFile(a, b);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new ClassFile(className, new byte[0]);
    }

    private final class ClassFile extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        ClassFile(String name, byte[] bytes) {
            super(URI.create("notebook:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    written.put(name, toByteArray());
                }
            };
        }
    }
}
