/** The vocabulary a figure is built from: panels with axes, and the marks drawn on them. */
package glia.plots.chart;
