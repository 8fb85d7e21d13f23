/** The network language: from text to a checked network, with errors that show the place. Loads no native code. */
package glia.networks.language;
