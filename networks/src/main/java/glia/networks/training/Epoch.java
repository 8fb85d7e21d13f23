package glia.networks.training;

/**
 * One pass over the training part.
 *
 * @param number from 1
 * @param loss mean over the epoch's training samples, as they were met
 * @param metric likewise
 * @param validationLoss mean over the validation part after the epoch; not a number where there is none
 * @param validationMetric likewise
 * @param learningRate of the epoch's last step
 * @param seconds since the run began
 */
public record Epoch(
        int number,
        double loss,
        double metric,
        double validationLoss,
        double validationMetric,
        double learningRate,
        double seconds) {

    /** The validation part's loss, or the training part's where nothing was held out. */
    public double heldOutLoss() {
        return Double.isNaN(validationLoss) ? loss : validationLoss;
    }

    /** The validation part's metric, or the training part's where nothing was held out. */
    public double heldOutMetric() {
        return Double.isNaN(validationMetric) ? metric : validationMetric;
    }
}
