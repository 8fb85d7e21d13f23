package glia.plots.draw;

/** A rectangle in pixels. */
public record Frame(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    public Frame inset(double left, double top, double right, double bottom) {
        return new Frame(x + left, y + top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
    }

    /** The largest part in its middle whose width is {@code ratio} times its height. */
    public Frame shaped(double ratio) {
        double newWidth = Math.min(width, height * ratio);
        double newHeight = newWidth / ratio;
        return new Frame(x + (width - newWidth) / 2, y + (height - newHeight) / 2, newWidth, newHeight);
    }
}
