/** Reads the programs of networks, to write them in other languages. */
package glia.networks.saving.program;
