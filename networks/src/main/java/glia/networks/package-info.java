/** Networks as values: the language that defines them, their layers and shapes, and how they are trained. */
package glia.networks;
