package glia.kernel.install;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The picture of the kernel in launchers: a glial cell, one body that holds together the six around
 * it. Drawn here, so that no picture has to be kept.
 */
final class Logo {
    private static final double CENTRE = 32;
    private static final double REACH = 22;
    private static final double BODY = 11;
    private static final double NEIGHBOUR = 5.5;
    private static final String BODY_COLOUR = "#0b7a75";
    private static final String NEIGHBOUR_COLOUR = "#f2a541";

    private Logo() {}

    /** The picture as SVG, 64 units wide. */
    static String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n");
        for (double[] end : ends()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M32 32L%.1f %.1f\" stroke=\"%s\" stroke-width=\"3\"/>\n",
                    end[0],
                    end[1],
                    BODY_COLOUR));
        }
        for (double[] end : ends()) {
            svg.append(circle(end[0], end[1], NEIGHBOUR, NEIGHBOUR_COLOUR));
        }
        return svg.append(circle(CENTRE, CENTRE, BODY, BODY_COLOUR))
                .append("</svg>\n")
                .toString();
    }

    /** The picture as PNG, {@code size} pixels wide. */
    static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / 64.0, size / 64.0);
        pen.setColor(Color.decode(BODY_COLOUR));
        pen.setStroke(new BasicStroke(3));
        ends().forEach(end -> pen.draw(new Line2D.Double(CENTRE, CENTRE, end[0], end[1])));
        pen.setColor(Color.decode(NEIGHBOUR_COLOUR));
        ends().forEach(end -> pen.fill(disc(end[0], end[1], NEIGHBOUR)));
        pen.setColor(Color.decode(BODY_COLOUR));
        pen.fill(disc(CENTRE, CENTRE, BODY));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static List<double[]> ends() {
        return IntStream.range(0, 6)
                .mapToObj(i -> Math.toRadians(60 * i + 15))
                .map(angle -> new double[] {CENTRE + REACH * Math.cos(angle), CENTRE + REACH * Math.sin(angle)})
                .toList();
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static String circle(double x, double y, double radius, String colour) {
        return String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>\n", x, y, radius, colour);
    }
}
