package glia.magics;

/**
 * A variable of the notebook.
 *
 * @param type the declared type as Java source
 * @param value the live object; may be null
 */
public record NotebookVariable(String name, String type, Object value) {}
