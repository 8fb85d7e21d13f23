/** Random changes of images that leave their class as it is, made inside the training program. */
package glia.networks.training.augmentation;
