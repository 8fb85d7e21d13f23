package glia.kernel.display;

import glia.kernel.extension.Display;
import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.RendererRegistry;
import java.util.Map;

/** What the kernel shows in a better form than {@code toString}. */
public final class StandardRenderers {
    private StandardRenderers() {}

    public static void register(RendererRegistry registry) {
        CollectionRenderers.register(registry);
        registry.register("java.awt.Image", ImageRenderer::new);
        registry.register(CharSequence.class, StandardRenderers::text);
        registry.register(Display.class, display -> MimeBundle.text("display " + display.id()));
    }

    /** A text that is a whole SVG picture is shown as one; any other is shown as it is. */
    private static MimeBundle text(CharSequence text) {
        String plain = text.toString();
        String start = plain.substring(0, Math.min(plain.length(), 1000)).stripLeading();
        boolean svg = (start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg")))
                && plain.stripTrailing().endsWith("</svg>");
        return svg ? new MimeBundle(Map.of(MimeBundle.SVG, plain, MimeBundle.TEXT, plain)) : MimeBundle.text(plain);
    }
}
