package glia.networks.training;

import java.util.Arrays;

/** Numbers that keep coming. */
final class FloatSeries {
    private float[] values = new float[256];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(float... more) {
        for (float value : more) {
            add(value);
        }
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
