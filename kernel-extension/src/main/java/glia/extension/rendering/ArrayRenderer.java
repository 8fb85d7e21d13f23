package glia.extension.rendering;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** An array's shape, type and device, and its first numbers. */
final class ArrayRenderer implements Rendering.Renderer<NDArray> {
    private static final int NUMBERS = 1000;
    private static final int ROWS = 10;
    private static final int COLUMNS = 10;

    @Override
    public Map<String, Object> render(NDArray array) {
        String head = "NDArray " + array.getShape() + " " + array.getDataType() + " on " + array.getDevice();
        return Map.of("text/plain", head + "\n" + array.toDebugString(NUMBERS, 10, ROWS, COLUMNS, false));
    }
}
