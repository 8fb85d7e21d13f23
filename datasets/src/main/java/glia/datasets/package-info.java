/**
 * Data by name: a {@link glia.datasets.Dataset} is what a network learns from, held as plain Java arrays. Nothing here
 * loads native code.
 */
package glia.datasets;
