/** Drawings of a network's layers. */
package glia.plots.diagram;
