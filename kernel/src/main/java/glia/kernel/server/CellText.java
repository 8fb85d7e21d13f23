package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The text of one cell that was written and not yet sent. */
final class CellText {
    private static final int MOST_GATHERED = 32 << 10;

    /** Takes a piece of text that is ready to be sent. */
    interface Sink {
        void publish(Cell cell, String stream, String text);
    }

    private final Cell cell;
    private final Sink sink;
    private ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private String stream = "stdout";

    CellText(Cell cell, Sink sink) {
        this.cell = cell;
        this.sink = sink;
    }

    synchronized void append(String name, byte[] bytes, int offset, int length) {
        if (!name.equals(stream)) {
            flush();
            stream = name;
        }
        gathered.write(bytes, offset, length);
        if (gathered.size() >= MOST_GATHERED) {
            flush();
        }
    }

    synchronized void flush() {
        if (gathered.size() == 0) {
            return;
        }
        byte[] bytes = gathered.toByteArray();
        int whole = wholeCharacters(bytes);
        gathered = new ByteArrayOutputStream();
        gathered.write(bytes, whole, bytes.length - whole);
        if (whole > 0) {
            sink.publish(cell, stream, new String(bytes, 0, whole, StandardCharsets.UTF_8));
        }
    }

    /** The length without a character that is not written to its end yet. */
    private static int wholeCharacters(byte[] bytes) {
        int start = bytes.length;
        for (int back = 1; back <= 3 && back <= bytes.length; back++) {
            int b = bytes[bytes.length - back] & 0xFF;
            if (b >= 0xC0) {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? bytes.length - back : start;
            }
            if (b < 0x80) {
                return start;
            }
        }
        return start;
    }
}
