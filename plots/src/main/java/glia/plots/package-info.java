/**
 * Figures of runs, networks and data: {@link glia.plots.Plots} draws them, {@link glia.plots.Figure} is what comes back.
 */
package glia.plots;
