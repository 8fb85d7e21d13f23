/** A network as a class of plain DJL. */
package glia.networks.saving.java;
