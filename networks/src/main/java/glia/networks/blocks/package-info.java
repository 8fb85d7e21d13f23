/** Layers that blocks of DJL's compute. */
package glia.networks.blocks;
