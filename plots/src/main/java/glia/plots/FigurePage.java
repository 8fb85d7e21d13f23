package glia.plots;

import glia.plots.plotly.Escape;

/** A whole page around one figure, with plotly.js inside, so that it draws on a machine without a network. */
final class FigurePage {
    private FigurePage() {}

    static String of(Figure figure) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                body { margin: 2rem auto; max-width: %dpx; padding: 0 1rem; background: #fff }
                @media (prefers-color-scheme: dark) { body { background: #15191e } }
                </style>
                <script>%s</script>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        Escape.markup(figure.title()),
                        Math.max(figure.width(), 960),
                        // Inside a string or a regular expression, the only places it can stand, this means the same.
                        PlotlyScript.text().replace("</script", "<\\/script"),
                        figure.toHtml());
    }
}
