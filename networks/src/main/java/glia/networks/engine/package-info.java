/** Turns a network into one native program and runs it. The rest of the code never sees how. */
package glia.networks.engine;
