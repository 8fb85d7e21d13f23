package glia.datasets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;

/** {@code (value - center) / scale}; a column that does not vary keeps scale 1. */
public record Scaler(double center, double scale) {

    /** The standard deviation is the population's, as scikit-learn's StandardScaler has it. */
    public static Scaler fit(double[] values, Scaling scaling) {
        double center = 0;
        double scale = 1;
        if (scaling == Scaling.STANDARD) {
            double mean = Arrays.stream(values).average().orElse(0);
            center = mean;
            scale = Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(1));
        } else if (scaling == Scaling.MIN_MAX) {
            center = Arrays.stream(values).min().orElse(0);
            scale = Arrays.stream(values).max().orElse(1) - center;
        }
        // Rounding alone gives a constant column a deviation of this order.
        boolean varies = scale > 1e-12 * Math.max(1e-30, Math.abs(center));
        return new Scaler(center, varies ? scale : 1);
    }

    public float apply(double value) {
        return (float) ((value - center) / scale);
    }

    /** The value in its own units. */
    public double invert(double scaled) {
        return scaled * scale + center;
    }

    @JsonIgnore
    public boolean isIdentity() {
        return center == 0 && scale == 1;
    }
}
