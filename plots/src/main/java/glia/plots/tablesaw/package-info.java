/** Figures that were made with Tablesaw, shown as our own are. */
package glia.plots.tablesaw;
