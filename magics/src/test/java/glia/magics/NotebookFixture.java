package glia.magics;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A notebook without a kernel: it keeps what magics declare and show. */
public final class NotebookFixture implements MagicContext {
    final Map<String, NotebookVariable> variables = new LinkedHashMap<>();
    public final List<Object> shown = new CopyOnWriteArrayList<>();
    final List<Runnable> interruptActions = new CopyOnWriteArrayList<>();
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    final List<HostMagic> hostMagics = new ArrayList<>();
    volatile boolean interrupted;

    NotebookFixture with(String name, Object value) {
        variables.put(name, new NotebookVariable(name, value.getClass().getSimpleName(), value));
        return this;
    }

    /** Interrupts the calling thread once the first thing shown is a page that tells of an epoch. */
    Thread interruptAtFirstEpoch() {
        Thread caller = Thread.currentThread();
        Thread person = new Thread(() -> {
            while (shown.isEmpty()
                    || !(shown.get(0) instanceof Page page)
                    || !page.text().matches("(?s).*epoch [1-9].*")) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        person.setDaemon(true);
        person.start();
        return person;
    }

    /** Runs {@code %line}. */
    Object line(String line) throws Exception {
        return run(MagicType.Place.LINE, line, Optional.empty());
    }

    /** Runs {@code %%line} over a body. */
    Object cell(String line, String body) throws Exception {
        return run(MagicType.Place.CELL, line, Optional.of(body));
    }

    String java(String line) throws Exception {
        return use(MagicType.Place.LINE, line).java(arguments(line), Optional.empty());
    }

    String java(String line, String body) throws Exception {
        return use(MagicType.Place.CELL, line).java(arguments(line), Optional.of(body));
    }

    /** The texts that {@code |} in the line could be replaced by. */
    List<String> complete(String line) {
        String arguments = arguments(line);
        int cursor = arguments.indexOf('|');
        return use(MagicType.Place.LINE, line).complete(arguments.replace("|", ""), cursor).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    /** As {@link #complete}, for the line of a cell magic. */
    List<String> completeCell(String line) {
        String arguments = arguments(line);
        int cursor = arguments.indexOf('|');
        return use(MagicType.Place.CELL, line).complete(arguments.replace("|", ""), cursor).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    List<String> completeBody(String line, String body) {
        return use(MagicType.Place.CELL, line)
                .completeBody(body.replace("|", ""), body.indexOf('|'))
                .candidates()
                .stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    <T> T value(String name, Class<T> type) {
        return type.cast(variables.get(name).value());
    }

    private Object run(MagicType.Place place, String line, Optional<String> body) throws Exception {
        return use(place, line).run(arguments(line), body);
    }

    private MagicUse use(MagicType.Place place, String line) {
        return new MagicUse(Magics.find(line.split(" ")[0], place).orElseThrow(), this);
    }

    private static String arguments(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }

    @Override
    public List<NotebookVariable> variables() {
        return List.copyOf(variables.values());
    }

    @Override
    public void declare(String name, Class<?> type, Object value) {
        variables.put(name, new NotebookVariable(name, type.getName(), value));
    }

    /** Knows names of variables and whole numbers. */
    @Override
    public Object evaluate(String expression) throws Exception {
        String bare = expression.strip();
        if (variables.containsKey(bare)) {
            return variables.get(bare).value();
        }
        if (bare.matches("\\d+")) {
            return Integer.valueOf(bare);
        }
        throw new Exception("cannot find symbol: " + bare);
    }

    @Override
    public LiveDisplay display(Object value) {
        int place = shown.size();
        shown.add(value);
        return next -> shown.set(place, next);
    }

    @Override
    public PrintStream out() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream err() {
        return out();
    }

    @Override
    public boolean interrupted() {
        return interrupted;
    }

    /** Who last asked to be told of interrupts: a cell's own thread, as others belong to any cell. */
    Thread asking;

    @Override
    public Registration onInterrupt(Runnable action) {
        interruptActions.add(action);
        asking = Thread.currentThread();
        return () -> interruptActions.remove(action);
    }

    @Override
    public List<HostMagic> hostMagics() {
        return hostMagics;
    }
}
