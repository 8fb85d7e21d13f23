package glia.datasets.series;

import glia.datasets.DatasetException;
import glia.datasets.Preparation;
import glia.datasets.Scaler;

/**
 * How a series became windows: {@code steps} values, scaled, from which the next one is to be told.
 *
 * @param value what the series measures
 * @param scaler fitted on the training part
 */
public record SeriesPreparation(String value, int steps, Scaler scaler) implements Preparation {

    /**
     * The input {@code [steps, 1]} for the last values of a series, in their own units, earliest first.
     *
     * @throws DatasetException if there are fewer than {@code steps}
     */
    public float[] encode(double... latest) {
        if (latest.length < steps) {
            throw new DatasetException("A window is " + steps + " values long, found " + latest.length + ".");
        }
        float[] input = new float[steps];
        for (int i = 0; i < steps; i++) {
            input[i] = scaler.apply(latest[latest.length - steps + i]);
        }
        return input;
    }

    /** A scaled value, of an input or a target, in its own units. */
    public double invert(float scaled) {
        return scaler.invert(scaled);
    }

    @Override
    public String describe() {
        return "windows of " + steps + " values" + (scaler.isIdentity() ? "" : ", scaled by the training part")
                + "; target the next '" + value + "'";
    }
}
