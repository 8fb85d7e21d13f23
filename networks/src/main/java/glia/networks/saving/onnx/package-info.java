/** Networks as ONNX: the program of a network, operation by operation, in ONNX's words. */
package glia.networks.saving.onnx;
