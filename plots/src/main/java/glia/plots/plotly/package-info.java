/** Figures as Plotly's JSON and as pieces of a page that draw it. */
package glia.plots.plotly;
