package glia.kernel.display;

import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.Renderer;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures as PNG. Loaded with the first picture only: AWT is slow to start. */
final class ImageRenderer implements Renderer<Image> {
    @Override
    public MimeBundle render(Image image) throws IOException {
        int width = image.getWidth(null);
        int height = image.getHeight(null);
        if (width <= 0 || height <= 0) {
            return MimeBundle.text("an image that is not loaded yet");
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(drawn(image, width, height), "png", png);
        return new MimeBundle(
                Map.of(
                        MimeBundle.PNG,
                        Base64.getEncoder().encodeToString(png.toByteArray()),
                        MimeBundle.TEXT,
                        "image, " + width + " x " + height + " pixels"),
                Map.of(MimeBundle.PNG, Map.of("width", width, "height", height)));
    }

    private static RenderedImage drawn(Image image, int width, int height) {
        if (image instanceof RenderedImage ready) {
            return ready;
        }
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }
}
