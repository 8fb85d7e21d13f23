/** How values are shown: media types and content, one file for each kind of value. */
package glia.extension.rendering;
