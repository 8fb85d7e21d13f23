package glia.kernel.server;

import glia.kernel.display.RendererTable;
import glia.kernel.display.StandardRenderers;
import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.JavaShell;
import glia.kernel.evaluation.MetaspaceReserve;
import glia.kernel.extension.Comm;
import glia.kernel.extension.CommTarget;
import glia.kernel.extension.Display;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Extension;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.Registration;
import glia.kernel.extension.Variable;
import glia.kernel.magic.CellParser;
import glia.kernel.magic.MagicRunner;
import glia.kernel.magic.MagicTable;
import glia.kernel.magic.standard.NotebookAccess;
import glia.kernel.magic.standard.StandardMagics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The kernel that extensions and magics see. */
public final class NotebookKernel implements Kernel, NotebookAccess {
    private final MagicTable magics = new MagicTable();
    private final RendererTable renderers = new RendererTable();
    private final CompletableFuture<JavaShell> shell = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    /** Open as soon as there is something for the kernel to do. */
    private final CountDownLatch asked = new CountDownLatch(1);

    private final AtomicReference<CountDownLatch> first = new AtomicReference<>();
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();
    private final Displays displays;
    private final StandardInput input;
    private final Comms comms;
    private final MagicRunner parts;
    private volatile int executionCount;
    private volatile List<Extension> extensions = List.of();

    NotebookKernel(Publisher publisher, TextOutput output, StandardInput input) {
        this.displays = new Displays(publisher, output, renderers);
        this.input = input;
        this.comms = new Comms(publisher, output);
        this.parts = new MagicRunner(magics, this::shell, this::display, this::executionCount);
        StandardRenderers.register(renderers);
        StandardMagics.register(magics, this, this);
    }

    Displays displays() {
        return displays;
    }

    Comms comms() {
        return comms;
    }

    /** The Java behind the notebook; waits until it has started. */
    public JavaShell shell() {
        return shell.join();
    }

    /** Whether {@link #shell} would answer at once. */
    public boolean shellReady() {
        return shell.isDone();
    }

    /** Says something on the error output of the next cell, since no cell runs now that could show it. */
    void tellAtNextCell(String text) {
        untold.add(text);
    }

    void tell() {
        for (String text = untold.poll(); text != null; text = untold.poll()) {
            System.err.println(text);
        }
    }

    void installed(List<Extension> all) {
        extensions = List.copyOf(all);
    }

    /** Lets the extensions go, as the kernel shuts down. */
    void uninstall() {
        for (Extension extension : extensions) {
            try {
                extension.uninstall(this);
            } catch (Exception | LinkageError e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.DEBUG, "an extension did not uninstall", e);
            }
        }
    }

    /** Waits until what the cell needs is there: the imports and extensions, except for plain Java. */
    void awaitReadyFor(String code) {
        if (ready.isDone()) {
            return;
        }
        if (PlainJava.matches(code) && StartupScripts.all().isEmpty()) {
            first.compareAndSet(null, new CountDownLatch(1));
            asked.countDown();
        } else {
            awaitReady();
        }
    }

    /** Says that a cell has ended. */
    void cellEnded() {
        CountDownLatch latch = first.get();
        if (latch != null) {
            latch.countDown();
        }
    }

    /**
     * Waits for a cell that can run before the kernel is ready: for so long at most until it comes, and for so long
     * until it ends. Returns at once where somebody waits for the kernel to be ready.
     */
    void letFirstCellEnd(long millis) throws InterruptedException {
        asked.await(millis, TimeUnit.MILLISECONDS);
        CountDownLatch latch = first.get();
        if (latch != null) {
            latch.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until the extensions are installed too. */
    void awaitReady() {
        asked.countDown();
        ready.join();
    }

    void ready() {
        ready.complete(null);
        MetaspaceReserve.fill();
    }

    void shellStarted(JavaShell started) {
        shell.complete(started);
    }

    void shellFailed(Throwable reason) {
        ready.complete(null);
        shell.completeExceptionally(reason);
    }

    @Override
    public Object runCell(String code) throws Exception {
        return parts.run(new CellParser(magics::hasLine).parse(code));
    }

    @Override
    public void reset() {
        shell().reset();
    }

    void count(int number) {
        executionCount = number;
    }

    @Override
    public MagicTable magics() {
        return magics;
    }

    @Override
    public RendererTable renderers() {
        return renderers;
    }

    @Override
    public List<Variable> variables() {
        return shell().variables();
    }

    @Override
    public Optional<Variable> variable(String name) {
        return shell().variable(name);
    }

    @Override
    public void declare(String name, String typeText, Object value) throws EvaluationException {
        shell().declare(name, typeText, value);
    }

    @Override
    public Object evaluate(String java) throws EvaluationException {
        return shell().evaluate(java);
    }

    @Override
    public void addImport(String name) throws EvaluationException {
        shell().addImport(name);
    }

    @Override
    public void addToClassPath(List<Path> paths) {
        shell().addToClassPath(paths);
    }

    @Override
    public Display display(Object value) {
        return displays.show(value);
    }

    @Override
    public Display display(String id, Object value) {
        return displays.show(id, value);
    }

    @Override
    public void updateDisplay(String id, Object value) {
        displays.withId(id).update(value);
    }

    @Override
    public void clearOutput(boolean wait) {
        displays.clear(wait);
    }

    @Override
    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public MimeBundle render(Object value, List<String> mimeTypes) {
        return renderers.render(value, mimeTypes);
    }

    @Override
    public boolean interrupted() {
        Cell cell = Cell.ofThread();
        return cell != null && cell.stopped();
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        Cell cell = Cell.ofThread();
        return cell == null ? () -> {} : cell.onInterrupt(action);
    }

    @Override
    public PrintStream out() {
        return System.out;
    }

    @Override
    public PrintStream err() {
        return System.err;
    }

    @Override
    public String readLine(String prompt) throws IOException {
        return input.ask(prompt, false);
    }

    @Override
    public String readPassword(String prompt) throws IOException {
        return input.ask(prompt, true);
    }

    @Override
    public Registration serveComms(String target, CommTarget answer) {
        return comms.serve(target, answer);
    }

    @Override
    public Comm openComm(String target, Map<String, ?> data) {
        return comms.open(target, data);
    }

    @Override
    public int executionCount() {
        return executionCount;
    }
}
