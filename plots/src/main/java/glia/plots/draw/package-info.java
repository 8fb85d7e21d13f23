/** Still pictures of figures, as SVG and as PNG, from one set of drawing commands. */
package glia.plots.draw;
