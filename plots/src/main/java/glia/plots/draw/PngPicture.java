package glia.plots.draw;

import glia.plots.Figure;
import glia.plots.chart.Color;
import glia.plots.chart.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** A figure as a PNG file's bytes. */
public final class PngPicture {
    private static final int LIMIT = 10_000;

    private PngPicture() {}

    /** @throws IllegalArgumentException if a side is not between 1 and 10,000 pixels */
    public static byte[] of(Figure figure, int width, int height, Theme theme) {
        return of(figure.width(), figure.height(), width, height, theme, canvas -> FigurePainter.paint(figure, canvas));
    }

    /**
     * Whatever {@code drawing} draws on {@code innerWidth} x {@code innerHeight} units, enlarged to fit into the pixels.
     */
    public static byte[] of(
            double innerWidth, double innerHeight, int width, int height, Theme theme, Consumer<Canvas> drawing) {
        if (width < 1 || height < 1 || width > LIMIT || height > LIMIT) {
            throw new IllegalArgumentException(
                    "A picture is 1 to 10,000 pixels wide and high, found " + width + " x " + height);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(java.awt.Color.decode(Color.BACKGROUND.on(theme)));
            graphics.fillRect(0, 0, width, height);
            double scale = Math.min(width / innerWidth, height / innerHeight);
            graphics.translate((width - innerWidth * scale) / 2, (height - innerHeight * scale) / 2);
            graphics.scale(scale, scale);
            drawing.accept(new ImageCanvas(graphics, theme));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
