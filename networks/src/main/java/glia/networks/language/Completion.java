package glia.networks.language;

/**
 * One way to go on at a place in a definition.
 *
 * @param text what would stand from {@code start} to {@code end}
 * @param start of what it replaces, in UTF-16 code units of the text
 * @param end where the cursor is
 * @param description one line for people
 */
public record Completion(String text, int start, int end, String description) {}
