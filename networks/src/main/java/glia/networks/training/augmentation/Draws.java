package glia.networks.training.augmentation;

/** Random numbers and places in the program. */
final class Draws {
    private Draws() {}

    /** One number in 0 to 1 for each sample of a batch, {@code [batch]}, on the batch's device. */
    static String perSample(String batch) {
        return "torch.rand_like(torch.select(torch.reshape(" + batch + ", [torch.size(" + batch + ", 0), -1]), 1, 0))";
    }

    /** {@code perSample} seen as {@code [batch, 1, 1, 1]}. */
    static String perImage(String batch) {
        return "torch.reshape(" + perSample(batch) + ", [-1, 1, 1, 1])";
    }

    /** 0, 1, 2... along one axis of a batch of images. */
    static String places(String batch, int axis, int count) {
        return "torch.reshape(torch.arange(" + count + ", dtype=4, layout=None, device=ops.prim.device(" + batch
                + "), pin_memory=False), " + (axis == 2 ? "[1, 1, -1, 1]" : "[1, 1, 1, -1]") + ")";
    }
}
