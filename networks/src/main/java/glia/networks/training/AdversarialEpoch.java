package glia.networks.training;

/**
 * One pass over the training part.
 *
 * @param number from 1
 * @param generatorLoss mean over the generator's steps; not a number if it took none
 * @param discriminatorLoss mean over the discriminator's steps, its penalty included
 * @param seconds since the run began
 */
public record AdversarialEpoch(int number, double generatorLoss, double discriminatorLoss, double seconds) {}
