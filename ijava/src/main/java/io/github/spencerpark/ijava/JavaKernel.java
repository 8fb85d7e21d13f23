package io.github.spencerpark.ijava;

import glia.ijava.NotebookIO;
import glia.ijava.NotebookMagics;
import glia.ijava.NotebookRenderer;
import glia.kernel.extension.Kernel;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/** This kernel with the methods of IJava's. */
public final class JavaKernel extends BaseKernel {
    private final Kernel kernel;
    private final Magics magics;
    private final JupyterIO io;

    JavaKernel(Kernel kernel) {
        this.kernel = kernel;
        this.magics = new NotebookMagics(kernel);
        this.io = new NotebookIO(kernel);
        renderer = new NotebookRenderer(kernel);
    }

    public Magics getMagics() {
        return magics;
    }

    @Override
    public JupyterIO getIO() {
        return io;
    }

    @Override
    public void display(DisplayData data) {
        io.display.display(data);
    }

    /** The value of the text of a cell, magics included; null where it has none. */
    public Object evalRaw(String code) throws Exception {
        return kernel.runCell(code);
    }

    @Override
    public DisplayData eval(String code) throws Exception {
        Object value = evalRaw(code);
        return value == null ? null : renderer.render(value);
    }

    /** Adds jars or folders of classes, separated as in a class path. */
    public void addToClasspath(String path) {
        kernel.addToClassPath(
                Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toList());
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("java")
                .build();
    }
}
