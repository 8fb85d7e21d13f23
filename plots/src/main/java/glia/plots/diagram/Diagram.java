package glia.plots.diagram;

import glia.plots.chart.Theme;
import glia.plots.draw.PngPicture;
import glia.plots.draw.SvgPicture;
import glia.plots.plotly.Escape;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A network as a drawing: a box for each layer with its shape and parameters, branches side by side, repetitions folded.
 *
 * @param root from the input on, as it was folded
 */
public record Diagram(String title, Node root) {
    public Diagram {
        root = Folding.fold(root);
    }

    public String altText() {
        return String.format(
                Locale.ROOT,
                "the layers of %s from input to output, %,d parameters",
                title.isEmpty() ? "the network" : title,
                root.parameters());
    }

    public String toSvg() {
        DiagramLayout layout = DiagramLayout.of(this);
        String prefix = "d" + Integer.toHexString(hashCode()) + "-";
        return SvgPicture.of(title, altText(), layout.width(), layout.height(), prefix, layout::paint);
    }

    /** At twice its size, for sharp print. */
    public byte[] toPng() {
        DiagramLayout layout = DiagramLayout.of(this);
        return toPng(2 * layout.width(), 2 * layout.height(), Theme.LIGHT);
    }

    public byte[] toPng(int width, int height, Theme theme) {
        DiagramLayout layout = DiagramLayout.of(this);
        return PngPicture.of(layout.width(), layout.height(), width, height, theme, layout::paint);
    }

    /** The text of a Mermaid flowchart, which GitHub and many editors draw. */
    public String toMermaid() {
        return GraphText.mermaid(this);
    }

    /** The text of a Graphviz graph. */
    public String toDot() {
        return GraphText.dot(this);
    }

    /** A piece of a page that shows the drawing in every viewer. */
    public String toHtml() {
        String picture = Base64.getEncoder().encodeToString(toSvg().getBytes(StandardCharsets.UTF_8));
        return "<div class=\"glia-diagram\"><img alt=\"%s\" style=\"max-width:100%%\" src=\"data:image/svg+xml;base64,%s\"></div>"
                .formatted(Escape.markup(altText()), picture);
    }

    /** What a notebook is given to show, by media type. */
    public Map<String, Object> toBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", toString());
        bundle.put("text/html", toHtml());
        return bundle;
    }

    @Override
    public String toString() {
        return (title.isEmpty() ? "network" : title) + ": " + altText();
    }
}
