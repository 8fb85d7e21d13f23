/** What training makes small. */
package glia.networks.training.losses;
