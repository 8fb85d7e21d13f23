package glia.networks.saving.onnx;

import java.util.List;

/** Numbers of the program. */
final class Numbers {
    private Numbers() {}

    static int whole(Object value) {
        return Math.toIntExact(((Number) value).longValue());
    }

    static List<Long> list(Object value) {
        return ((List<?>) value)
                .stream().map(each -> ((Number) each).longValue()).toList();
    }
}
