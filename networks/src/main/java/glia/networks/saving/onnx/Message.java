package glia.networks.saving.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One message of Protocol Buffers in its wire format: fields one after the other, each by its number. */
final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    Message decimal(int field, float value) {
        varint((long) field << 3 | FIXED32);
        bytes.writeBytes(little(Float.BYTES).putFloat(value).array());
        return this;
    }

    Message text(int field, String value) {
        return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
        return raw(field, value.bytes.toByteArray());
    }

    Message raw(int field, byte[] value) {
        varint((long) field << 3 | LENGTH);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    static ByteBuffer little(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }
}
