package glia.networks.training;

import java.util.Map;

/**
 * Weights that a run is to end with instead of its last.
 *
 * @param epoch after which they were the network's
 */
public record Kept(int epoch, Map<String, float[]> weights) {}
