package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.CellStopped;
import glia.kernel.protocol.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** {@code System.in}: each line that is read is asked of the front end that runs the cell. */
final class StandardInput extends InputStream {
    private final Publisher publisher;
    private final TextOutput output;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private byte[] line = {};
    private int position;

    StandardInput(Publisher publisher, TextOutput output) {
        this.publisher = publisher;
        this.output = output;
    }

    /** Takes an {@code input_reply}. */
    void answer(Message reply) {
        answers.add(reply.text("value", ""));
    }

    String ask(String prompt, boolean hidden) throws IOException {
        Cell cell = Cell.ofThread();
        if (cell == null || !cell.request().flag("allow_stdin", false)) {
            throw new IOException("this front end cannot be asked for input (it runs the cell with allow_stdin=false);"
                    + " give the value in the code instead");
        }
        output.flush(cell);
        answers.clear();
        publisher.ask(cell.request(), Map.of("prompt", prompt, "password", hidden));
        try {
            return answers.take();
        } catch (InterruptedException e) {
            if (cell.stopped()) {
                throw new CellStopped();
            }
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for input", e);
        }
    }

    @Override
    public synchronized int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == line.length) {
            line = (ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - position;
    }
}
