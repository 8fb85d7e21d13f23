package glia.kernel.notebook;

import glia.kernel.install.Folders;
import glia.kernel.install.KernelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A kernel running as a child process; it does not outlive this program. */
final class KernelProcess implements AutoCloseable {
    private static final int LAST_LINES = 15;

    private final KernelSpec spec;
    private final Connection connection;
    private final Path folder;
    private final Path log;
    private final Process process;
    private final Thread endWithThisProgram;

    private KernelProcess(KernelSpec spec, Path workingFolder) throws IOException {
        this.spec = spec;
        connection = Connection.onFreePorts();
        folder = Files.createTempDirectory("glia-run");
        log = folder.resolve("kernel.log");
        ProcessBuilder builder = new ProcessBuilder(command(spec, connection.write(folder)))
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(spec.env());
        // Kernels that know this variable end by themselves when the process it names is gone.
        builder.environment()
                .put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        process = builder.start();
        endWithThisProgram = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endWithThisProgram);
    }

    /**
     * Starts the kernel in a working folder.
     *
     * @throws NotebookException where its program cannot be started
     */
    static KernelProcess start(KernelSpec spec, Path workingFolder) {
        try {
            return new KernelProcess(spec, workingFolder);
        } catch (IOException e) {
            throw new NotebookException(
                    "Cannot start the kernel " + spec.displayName() + ": " + e.getMessage() + "\nIts command is: "
                            + String.join(" ", spec.argv()),
                    e);
        }
    }

    /** The terminal sends Ctrl-C to the kernel too, which would end it before its cell is stopped and kept. */
    private static List<String> command(KernelSpec spec, Path connectionFile) throws IOException {
        Path program = Path.of(spec.argv().get(0));
        if (program.isAbsolute() && !Files.isExecutable(program)) {
            // The shell would start all the same, and say it in a log.
            throw new IOException("there is no program " + program);
        }
        List<String> command = new ArrayList<>();
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix && spec.interruptMode().equals("message")) {
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        }
        command.addAll(spec.command(connectionFile));
        return command;
    }

    Connection connection() {
        return connection;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How the kernel ended, with the last lines it printed. */
    String describeEnd() {
        StringBuilder text = new StringBuilder("The kernel ended");
        if (!process.isAlive()) {
            text.append(" with exit code ").append(process.exitValue());
        }
        List<String> lines = lastLines();
        text.append(lines.isEmpty() ? " and printed nothing." : "; the last lines it printed:");
        lines.forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    private List<String> lastLines() {
        try {
            byte[] all = Files.readAllBytes(log);
            byte[] end = Arrays.copyOfRange(all, Math.max(0, all.length - 16_384), all.length);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(its log cannot be read: " + e.getMessage() + ")");
        }
    }

    /** Interrupts the running cell, by message or by signal as the kernel wants it. */
    void interrupt(KernelClient client) {
        if (spec.interruptMode().equals("message")) {
            client.interrupt();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            // Where signals cannot be sent the caller's second time limit kills the kernel.
            process.destroy();
        }
    }

    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(5));
    }

    /** Ends the kernel: asks, and after three seconds insists. */
    void shutDown(KernelClient client) {
        if (process.isAlive()) {
            client.shutdown();
            if (!await(Duration.ofSeconds(3))) {
                kill();
            }
        }
    }

    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(endWithThisProgram);
        } catch (IllegalStateException e) {
            // The program is ending already.
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
