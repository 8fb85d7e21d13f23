/** What people look at to see how well a network does. */
package glia.networks.training.metrics;
