package glia.datasets.generated;

/**
 * Draws polylines into a grey picture with a round pen: a pixel's ink follows from its distance to the line, so edges
 * are smooth. Plain arithmetic, so that every machine draws the same.
 */
final class Pen {
    private final int size;
    private final double[] ink;

    Pen(int size) {
        this.size = size;
        this.ink = new double[size * size];
    }

    /**
     * @param curve x, y pairs in pixels
     * @param radius of the pen at the start, in pixels; it changes evenly to {@code endRadius}
     */
    void draw(double[] curve, double radius, double endRadius) {
        int pieces = curve.length / 2 - 1;
        for (int i = 0; i < pieces; i++) {
            double width = radius + (endRadius - radius) * i / Math.max(1, pieces - 1);
            line(curve[2 * i], curve[2 * i + 1], curve[2 * i + 2], curve[2 * i + 3], width);
        }
    }

    private void line(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 1;
        int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int right = (int) Math.min(size - 1, Math.ceil(Math.max(x0, x1) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
        int bottom = (int) Math.min(size - 1, Math.ceil(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double lengthSquared = Math.max(dx * dx + dy * dy, 1e-12);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / lengthSquared));
                double offX = x - x0 - along * dx;
                double offY = y - y0 - along * dy;
                double distance = Math.sqrt(offX * offX + offY * offY);
                double coverage = Math.max(0, Math.min(1, radius + 0.5 - distance));
                ink[y * size + x] = Math.max(ink[y * size + x], coverage);
            }
        }
    }

    /** A 3 by 3 blur whose middle keeps {@code 1 - amount}. */
    void blur(double amount) {
        double[] sharp = ink.clone();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double around = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        boolean inside = y + dy >= 0 && y + dy < size && x + dx >= 0 && x + dx < size;
                        around += inside ? sharp[(y + dy) * size + x + dx] : 0;
                    }
                }
                ink[y * size + x] = (1 - amount) * sharp[y * size + x] + amount * around / 9;
            }
        }
    }

    /** Writes the picture row by row in 256 steps, 0 for paper; the darkest ink becomes {@code strength}, at most 1. */
    void copyTo(float[] target, int offset, double strength) {
        double darkest = 1e-9;
        for (double amount : ink) {
            darkest = Math.max(darkest, amount);
        }
        for (int i = 0; i < ink.length; i++) {
            target[offset + i] = Math.round(255 * Math.min(1, ink[i] / darkest * strength)) / 255f;
        }
    }
}
