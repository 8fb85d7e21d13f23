package glia.plots.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A small image of pixels.
 *
 * @param pixels {@code 0xaarrggbb}, row by row from the top
 */
public record Raster(int width, int height, int[] pixels) {
    public Raster {
        if (width < 1 || height < 1 || (long) width * height != pixels.length) {
            throw new IllegalArgumentException(
                    "An image of " + width + " x " + height + " cannot hold " + pixels.length + " pixels");
        }
        pixels = pixels.clone();
    }

    /**
     * From numbers in {@code [channels, height, width]}; one channel is grey, three are red, green and blue, of any other
     * number the first is taken. Numbers are stretched so that {@code low} is black and {@code high} white; a number that
     * is not finite becomes transparent.
     */
    public static Raster of(float[] values, int channels, int height, int width, double low, double high) {
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            boolean colored = channels == 3;
            float red = values[i];
            float green = colored ? values[i + pixels.length] : red;
            float blue = colored ? values[i + 2 * pixels.length] : red;
            if (Float.isFinite(red) && Float.isFinite(green) && Float.isFinite(blue)) {
                pixels[i] = 0xff000000
                        | level(red, low, high) << 16
                        | level(green, low, high) << 8
                        | level(blue, low, high);
            }
        }
        return new Raster(width, height, pixels);
    }

    /** From numbers in {@code [channels, height, width]}, stretched over their own range. */
    public static Raster of(float[] values, int channels, int height, int width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return of(values, channels, height, width, low, high);
    }

    /** From numbers in {@code [rows][columns]}, coloured by a scale. */
    public static Raster of(double[][] values, ColorScale colors, double low, double high) {
        int height = values.length;
        int width = values[0].length;
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            double value = values[i / width][i % width];
            if (Double.isFinite(value)) {
                pixels[i] = 0xff000000 | colors.rgbAt(high > low ? (value - low) / (high - low) : 0.5);
            }
        }
        return new Raster(width, height, pixels);
    }

    /** Each pixel as a square of pixels, until the image is about this many high. */
    public Raster enlarged(int side) {
        int factor = Math.max(1, side / Math.max(width, height));
        if (factor == 1) {
            return this;
        }
        int[] squares = new int[pixels.length * factor * factor];
        for (int i = 0; i < squares.length; i++) {
            int row = i / (width * factor) / factor;
            int column = i % (width * factor) / factor;
            squares[i] = pixels[row * width + column];
        }
        return new Raster(width * factor, height * factor, squares);
    }

    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    public String toDataUri() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(toImage(), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static int level(double value, double low, double high) {
        double share = high > low ? (value - low) / (high - low) : 0;
        return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
    }
}
