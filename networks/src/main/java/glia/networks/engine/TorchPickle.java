package glia.networks.engine;

import glia.datasets.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes the pickle, protocol 2, that says which object a TorchScript archive holds: its class and its attributes, arrays
 * as references to entries of the archive.
 */
final class TorchPickle {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TorchPickle() {}

    /** The pickle of a {@code Program} with these arrays, in order, as attributes. Entry {@code n} is the n-th. */
    static byte[] program(boolean training, Map<String, Shape> arrays) {
        TorchPickle pickle = new TorchPickle();
        pickle.operation(0x80, 2);
        pickle.global("__torch__", "Program");
        // An empty tuple, the object, a dictionary and its items.
        pickle.operation(')', 0x81, '}', '(');
        pickle.text("training").operation(training ? 0x88 : 0x89);
        int entry = 0;
        for (var array : arrays.entrySet()) {
            pickle.text(array.getKey()).array(entry++, array.getValue());
        }
        pickle.operation('u', 'b', '.');
        return pickle.bytes.toByteArray();
    }

    private void array(int entry, Shape shape) {
        global("torch._utils", "_rebuild_tensor_v2");
        operation('(', '(');
        text("storage").global("torch", "FloatStorage");
        text(String.valueOf(entry)).text("cpu").number((int) shape.count());
        operation('t', 'Q');
        number(0);
        operation('(');
        shape.sizes().forEach(this::number);
        operation('t', '(');
        int stride = (int) shape.count();
        for (int size : shape.sizes()) {
            stride /= size;
            number(stride);
        }
        operation('t', 0x89);
        global("collections", "OrderedDict");
        operation(')', 'R', 't', 'R');
    }

    private TorchPickle operation(int... codes) {
        for (int code : codes) {
            bytes.write(code);
        }
        return this;
    }

    private TorchPickle global(String module, String name) {
        bytes.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private TorchPickle text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.write('X');
        bytes.writeBytes(littleEndian(encoded.length));
        bytes.writeBytes(encoded);
        return this;
    }

    private TorchPickle number(int number) {
        bytes.write('J');
        bytes.writeBytes(littleEndian(number));
        return this;
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
