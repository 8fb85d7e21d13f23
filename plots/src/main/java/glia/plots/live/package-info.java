/** What is shown while a network trains. */
package glia.plots.live;
