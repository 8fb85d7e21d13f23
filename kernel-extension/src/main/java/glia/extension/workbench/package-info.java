/** The command line behind the {@code glia} launcher: install, run, doctor. */
package glia.extension.workbench;
