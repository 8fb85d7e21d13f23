/** Networks that make new samples. */
package glia.networks.generative;
