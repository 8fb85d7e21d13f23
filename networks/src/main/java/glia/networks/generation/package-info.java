/** Sequences written by a network that says what comes next. */
package glia.networks.generation;
