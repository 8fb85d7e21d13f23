/** Makes the kernel known to Jupyter for the current user, without needing Jupyter itself. */
package glia.kernel.install;
