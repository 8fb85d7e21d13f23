package glia.networks.engine;

import glia.datasets.Shape;

/**
 * A variable of the program that holds a batch: {@code [batch, shape...]}; for a parameter, just {@code [shape...]}.
 *
 * @param variable its name in the program
 */
public record Value(String variable, Shape shape) {}
