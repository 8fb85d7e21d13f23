/** Training, evaluation and prediction: what a network learns, how, and how well. */
package glia.networks.training;
