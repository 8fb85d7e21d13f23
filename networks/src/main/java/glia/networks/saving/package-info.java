/** Networks on disk: weights as safetensors, the definition beside them. */
package glia.networks.saving;
