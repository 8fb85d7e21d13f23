package glia.kernel.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The end of {@code System.out} or {@code System.err} that leads to the notebook. */
final class CellStream extends OutputStream {
    private final TextOutput output;
    private final String name;

    private CellStream(TextOutput output, String name) {
        this.output = output;
        this.name = name;
    }

    /** @param name {@code stdout} or {@code stderr} */
    static PrintStream named(String name, TextOutput output) {
        return new PrintStream(new CellStream(output, name), false, StandardCharsets.UTF_8) {
            /** A cell that closes what it printed to must not silence all others. */
            @Override
            public void close() {
                flush();
            }
        };
    }

    /** Without these streams neither the notebook nor the compiler goes on. */
    static void restore(TextOutput output) {
        if (System.out == null) {
            System.setOut(named("stdout", output));
        }
        if (System.err == null) {
            System.setErr(named("stderr", output));
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        output.write(name, bytes, offset, length);
    }
}
