/** One file for each figure that {@link glia.plots.Plots} can draw. */
package glia.plots.learning;
