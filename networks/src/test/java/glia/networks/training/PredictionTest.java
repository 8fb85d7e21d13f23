package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** As {@code torch.argmax} chooses. */
class PredictionTest {

    @Test
    void firstOfEqualsIsTheLargest() {
        assertEquals(1, Prediction.largest(new float[] {1, 3, 3, 2}, 0, 4));
        assertEquals(0, Prediction.largest(new float[] {9, 3, 5, 5}, 1, 1));
        assertEquals(1, Prediction.largest(new float[] {9, 3, 5, 5}, 1, 3));
    }

    @Test
    void whatIsNoNumberIsTheLargest() {
        float none = Float.NaN;
        assertEquals(1, Prediction.largest(new float[] {1, none, Float.POSITIVE_INFINITY, none}, 0, 4));
        assertEquals(0, Prediction.largest(new float[] {none, 1, 2}, 0, 3));
        assertEquals(2, Prediction.largest(new float[] {Float.NEGATIVE_INFINITY, -5, -3}, 0, 3));
    }
}
