/** What turns a Java kernel into the workbench: one small adapter for each host, over the same magics and renderings. */
package glia.extension;
