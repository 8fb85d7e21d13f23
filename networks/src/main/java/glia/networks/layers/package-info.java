/** The layers, one file each, and the list of them in {@link glia.networks.layers.Layers}. */
package glia.networks.layers;
