package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.Figure;
import glia.plots.PlotlyScript;
import glia.plots.chart.Color;
import glia.plots.chart.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A figure as a piece of HTML: a still picture that every viewer shows, and a script that exchanges it for the interactive
 * figure. The picture stays where scripts are taken out (an untrusted notebook, GitHub) or plotly.js cannot be had.
 */
public final class HtmlBundle {
    private HtmlBundle() {}

    public static String of(ObjectNode plotly, Figure figure) {
        return of(
                plotly,
                figure.toSvg(),
                figure.altText(),
                figure.width(),
                UUID.randomUUID().toString());
    }

    /**
     * @param svg the still picture
     * @param identifier unlike that of any other piece on the page, of letters, digits and hyphens
     */
    public static String of(ObjectNode plotly, String svg, String altText, int width, String identifier) {
        String picture = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return """
                <div id="glia-%s" class="glia-figure" style="max-width:%dpx"><img alt="%s" style="max-width:100%%;height:auto" \
                src="data:image/svg+xml;base64,%s"></div>
                <script>%s</script>
                """.formatted(
                        identifier, Math.max(width, 200), Escape.markup(altText), picture, script(plotly, identifier));
    }

    private static String script(ObjectNode plotly, String identifier) {
        return loader().replace("@ID@", identifier)
                .replace("@SERVED@", Escape.script(PlotlyScript.servedPath()))
                .replace("@VERSION@", PlotlyScript.version())
                .replace("@PUBLIC@", PlotlyScript.publicAddress())
                .replace("@DARK@", Escape.script(Template.of(Theme.DARK).toString()))
                .replace("@INKS@", inks())
                .replace("@FIGURE@", Escape.script(plotly.toString()));
    }

    /** Which colours of a light page become which on a dark one. */
    private static String inks() {
        ObjectNode inks = Json.object();
        for (Color color : List.of(Color.INK, Color.MUTED, Color.AXIS, Color.GRID)) {
            inks.put(color.light(), color.dark());
        }
        return inks.toString();
    }

    private static String loader() {
        try (InputStream stream = HtmlBundle.class.getResourceAsStream("loader.js")) {
            // Comments and indentation are for those who read the file, not for every figure of a notebook.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*//.*\\R", "")
                    .replaceAll("(?m)^\\s+", "")
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
