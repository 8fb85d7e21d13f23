package glia.kernel.extension;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing in several representations, of which a front end shows the richest that it can.
 *
 * @param data MIME type to content: text, base64 text for binary types, or for JSON types a value built of
 *     maps, lists, text, numbers and booleans
 * @param metadata MIME type to what a front end should know about that representation
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    public MimeBundle {
        data = Map.copyOf(data);
        metadata = Map.copyOf(metadata);
    }

    public MimeBundle(Map<String, Object> data) {
        this(data, Map.of());
    }

    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT, text));
    }

    /** A page fragment with the text for viewers that show none. */
    public static MimeBundle html(String html, String text) {
        return new MimeBundle(Map.of(HTML, html, TEXT, text));
    }

    /** The same with one representation added or replaced. */
    public MimeBundle with(String mimeType, Object content) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(mimeType, content);
        return new MimeBundle(more, metadata);
    }
}
