package glia.kernel.protocol;

import java.util.List;
import java.util.Map;

/**
 * A Jupyter message (messaging specification, version 5).
 *
 * @param identities ZeroMQ's routing frames; for a published message its topic
 * @param parent the header of the message that this one answers, empty for none
 * @param buffers raw frames behind the four JSON ones
 */
public record Message(
        List<byte[]> identities,
        Map<String, Object> header,
        Map<String, Object> parent,
        Map<String, Object> metadata,
        Map<String, Object> content,
        List<byte[]> buffers) {

    public String type() {
        return header.get("msg_type") instanceof String type ? type : "";
    }

    public String id() {
        return header.get("msg_id") instanceof String id ? id : "";
    }

    /** A text of the content, or the default where it is missing or of another type. */
    public String text(String name, String otherwise) {
        return content.get(name) instanceof String text ? text : otherwise;
    }

    /** A flag of the content, or the default where it is missing or of another type. */
    public boolean flag(String name, boolean otherwise) {
        return content.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** A whole number of the content, or the default where it is missing or of another type. */
    public int number(String name, int otherwise) {
        return content.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** An object of the content, empty where it is missing or of another type. */
    @SuppressWarnings("unchecked") // Json reads objects with text keys only
    public Map<String, Object> object(String name) {
        return content.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
