/** The mathematics that some figures need: projections, spectra, smoothing. */
package glia.plots.numbers;
