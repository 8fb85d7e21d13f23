/** Turns a notebook into one HTML page that needs nothing but itself. */
package glia.kernel.notebook.html;
