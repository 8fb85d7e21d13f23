package glia.kernel.notebook.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import glia.kernel.notebook.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown cells as HTML, with the pictures they show carried inside the page. */
final class MarkdownHtml {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final long LARGEST_PICTURE = 20_000_000;
    private static final Map<String, String> PICTURE_TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml",
            "webp", "image/webp");

    private final Path folder;

    /** Renders cells of a notebook in {@code folder}, to which their relative pictures refer. */
    MarkdownHtml(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    String toHtml(Cell cell) {
        return toHtml(cell.source(), cell.json().path("attachments"));
    }

    String toHtml(String markdown) {
        return toHtml(markdown, MissingNode.getInstance());
    }

    private String toHtml(String markdown, JsonNode attachments) {
        Formulas formulas = new Formulas();
        Node document = PARSER.parse(formulas.takeOut(markdown));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                inline(image.getDestination(), attachments).ifPresent(image::setDestination);
                super.visit(image);
            }
        });
        return formulas.putBack(RENDERER.render(document));
    }

    private Optional<String> inline(String destination, JsonNode attachments) {
        if (destination.startsWith("attachment:")) {
            JsonNode data = attachments.path(destination.substring("attachment:".length()));
            return data.properties().stream()
                    .findFirst()
                    .map(entry -> "data:" + entry.getKey() + ";base64,"
                            + entry.getValue().asText().replaceAll("\\s", ""));
        }
        String extension =
                destination.substring(destination.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (destination.contains(":") || !PICTURE_TYPES.containsKey(extension)) {
            return Optional.empty();
        }
        try {
            Path picture = folder.resolve(destination).normalize();
            // A page must not carry off files from elsewhere that a notebook happens to name.
            if (!picture.startsWith(folder) || !Files.isRegularFile(picture) || Files.size(picture) > LARGEST_PICTURE) {
                return Optional.empty();
            }
            return Optional.of("data:" + PICTURE_TYPES.get(extension) + ";base64,"
                    + Base64.getEncoder().encodeToString(Files.readAllBytes(picture)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
