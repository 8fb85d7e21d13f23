package glia.kernel.extension;

/**
 * A variable of the notebook.
 *
 * @param type the declared type as Java source, such as {@code List<String>}
 * @param value the live object, boxed where the type is primitive; may be null
 */
public record Variable(String name, String type, Object value) {}
