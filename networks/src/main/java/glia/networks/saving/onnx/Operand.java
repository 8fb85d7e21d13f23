package glia.networks.saving.onnx;

import java.util.Arrays;
import java.util.List;

/** What an operation of the program takes or gives, beside numbers, truths, texts and lists. */
sealed interface Operand {

    /** The types of ONNX's tensors, by their number. */
    enum Kind {
        FLOAT(1),
        INT64(7),
        BOOL(9);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /**
     * An array in the graph.
     *
     * @param sizes of its axes, the batch's too; below 1 where nobody needs to know
     */
    record Tensor(String name, Kind kind, List<Integer> sizes) implements Operand {
        public Tensor {
            sizes = List.copyOf(sizes);
        }

        int rank() {
            return sizes.size();
        }

        /** Counts an axis from the front. */
        int axis(Object given) {
            int axis = Numbers.whole(given);
            return axis < 0 ? axis + rank() : axis;
        }
    }

    /** An array that the file holds, once somebody needs it in this form. */
    record Constant(String name, List<Integer> sizes, float[] values) implements Operand {
        public Constant {
            sizes = List.copyOf(sizes);
        }

        /** Some rows of the first axis, in the order of these blocks of equally many rows. */
        Constant blocks(int count, int... order) {
            int block = values.length / count;
            float[] chosen = new float[block * order.length];
            for (int i = 0; i < order.length; i++) {
                System.arraycopy(values, order[i] * block, chosen, i * block, block);
            }
            List<Integer> shorter = new java.util.ArrayList<>(sizes);
            shorter.set(0, sizes.get(0) / count * order.length);
            return new Constant(name + Arrays.toString(order).replaceAll("[^0-9]", ""), shorter, chosen);
        }

        Constant shaped(List<Integer> other) {
            return new Constant(name + ".shaped", other, values);
        }
    }

    /** Nothing but zeros, of a size that those who take it know. */
    record Zeros() implements Operand {}

    /**
     * Sequences of unequal lengths. The program sorts them by length for the sake of PyTorch's packing alone and
     * takes that back behind it; ONNX packs nothing, so that nothing is sorted here.
     */
    record Packed(Tensor sequences, Tensor lengths) implements Operand {}

    /** The order that {@link Packed} speaks of: the one they have. */
    record SameOrder() implements Operand {}
}
