/** How the learning rate changes over a run. */
package glia.networks.training.schedules;
