package glia.plots.draw;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Marker;
import glia.plots.chart.Raster;
import glia.plots.chart.Stroke;
import glia.plots.chart.Symbol;
import glia.plots.chart.Theme;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws on the pixels of an image. */
final class ImageCanvas implements Canvas {
    private final Graphics2D graphics;
    private final Theme theme;
    private Shape outerClip;

    ImageCanvas(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void line(double[] x, double[] y, Stroke stroke) {
        pen(stroke);
        graphics.draw(path(x, y));
    }

    @Override
    public void area(double[] x, double[] y, Color fill, double opacity) {
        paint(fill, opacity);
        Path2D path = path(x, y);
        path.closePath();
        graphics.fill(path);
    }

    @Override
    public void rectangle(Frame frame, Color fill, double opacity) {
        paint(fill, opacity);
        graphics.fill(shape(frame));
    }

    @Override
    public void card(Frame frame, double radius, Color fill, Stroke border) {
        Shape shape = new RoundRectangle2D.Double(
                frame.x(), frame.y(), frame.width(), frame.height(), 2 * radius, 2 * radius);
        paint(fill, 1);
        graphics.fill(shape);
        pen(border);
        graphics.draw(shape);
    }

    @Override
    public void marker(double x, double y, Marker marker) {
        double half = marker.size() / 2;
        if (marker.symbol() == Symbol.CROSS) {
            Stroke stroke = Stroke.of(marker.color()).faint(marker.opacity());
            line(new double[] {x - half, x + half}, new double[] {y - half, y + half}, stroke);
            line(new double[] {x - half, x + half}, new double[] {y + half, y - half}, stroke);
        } else if (marker.symbol() == Symbol.CIRCLE) {
            paint(marker.color(), marker.opacity());
            graphics.fill(new Ellipse2D.Double(x - half, y - half, marker.size(), marker.size()));
        } else {
            double[][] outline = Outline.of(marker.symbol(), x, y, half);
            area(outline[0], outline[1], marker.color(), marker.opacity());
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        paint(style.color(), 1);
        Font font =
                new Font(Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) style.size());
        graphics.setFont(font);
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double shift = style.anchor() == Anchor.START ? 0 : style.anchor() == Anchor.END ? width : width / 2;
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(style.turned()), x, y);
        graphics.drawString(text, (float) (x - shift), (float) y);
        graphics.setTransform(before);
    }

    @Override
    public void image(Frame frame, Raster raster, boolean smooth) {
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                smooth
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(frame.x(), frame.y());
        place.scale(frame.width() / raster.width(), frame.height() / raster.height());
        graphics.drawImage(raster.toImage(), place, null);
    }

    @Override
    public void clip(Frame frame) {
        outerClip = graphics.getClip();
        graphics.clip(shape(frame));
    }

    @Override
    public void unclip() {
        graphics.setClip(outerClip);
    }

    private void pen(Stroke stroke) {
        paint(stroke.color(), stroke.opacity());
        double[] lengths = stroke.dash().lengths();
        float[] dashes = new float[lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
        }
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                dashes.length == 0 ? null : dashes,
                0));
    }

    private void paint(Color color, double opacity) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        graphics.setColor(java.awt.Color.decode(color.on(theme)));
    }

    private static Shape shape(Frame frame) {
        return new Rectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height());
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }
}
