/**
 * What an IJava notebook reaches through {@code getKernelInstance()}, on this kernel. IJava's own classes are in no
 * registry; those that it is built from are, and the ones here extend them, under IJava's names where a notebook
 * mentions them.
 */
package glia.ijava;
