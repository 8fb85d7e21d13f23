package glia.networks.training.schedules;

import glia.networks.training.Epoch;
import java.util.List;

/**
 * A point of a run.
 *
 * @param step of the run, from 0
 * @param steps how many the whole run has
 * @param stepsPerEpoch how many make an epoch
 * @param epochs those that are done
 */
public record Moment(long step, long steps, long stepsPerEpoch, List<Epoch> epochs) {}
