package glia.datasets.augment;

import glia.datasets.Shape;

/** Redraws a picture from where each pixel comes from, between pixels by bilinear interpolation. */
final class Warp {
    private Warp() {}

    /** The place in the old picture, {x, y} in pixels, that a pixel of the new one shows. */
    @FunctionalInterface
    interface Source {
        double[] of(int x, int y);
    }

    static float[] redraw(float[] picture, Shape shape, Source source) {
        int height = shape.size(1);
        int width = shape.size(2);
        float[] redrawn = new float[picture.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double[] from = source.of(x, y);
                int left = (int) Math.floor(from[0]);
                int top = (int) Math.floor(from[1]);
                double right = from[0] - left;
                double below = from[1] - top;
                for (int channel = 0; channel < shape.size(0); channel++) {
                    int plane = channel * height * width;
                    redrawn[plane + y * width + x] =
                            (float) ((1 - below) * (1 - right) * pixel(picture, plane, left, top, width, height)
                                    + (1 - below) * right * pixel(picture, plane, left + 1, top, width, height)
                                    + below * (1 - right) * pixel(picture, plane, left, top + 1, width, height)
                                    + below * right * pixel(picture, plane, left + 1, top + 1, width, height));
                }
            }
        }
        return redrawn;
    }

    private static float pixel(float[] picture, int plane, int x, int y, int width, int height) {
        return x >= 0 && x < width && y >= 0 && y < height ? picture[plane + y * width + x] : 0;
    }
}
