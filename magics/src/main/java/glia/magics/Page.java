package glia.magics;

/**
 * Something to read.
 *
 * @param text for viewers that show no pages
 * @param html a piece of a page; empty where the text is all
 */
public record Page(String text, String html) {
    public Page(String text) {
        this(text, "");
    }

    @Override
    public String toString() {
        return text;
    }
}
