/**
 * The commands of the notebook: thin ones, over the data sets, networks and plots below. They know a
 * {@link glia.magics.MagicContext} and nothing of the program that hosts them.
 */
package glia.magics;
