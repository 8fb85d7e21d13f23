/** How a gradient becomes a change of the weights. */
package glia.networks.training.optimizers;
