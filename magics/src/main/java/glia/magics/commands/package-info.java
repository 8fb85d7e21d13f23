/** One file for each magic; {@link glia.magics.Magics} lists them. */
package glia.magics.commands;
