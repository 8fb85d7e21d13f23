/** The workbench in kernels other than ours: what they can do, and one adapter for each. */
package glia.extension.host;
