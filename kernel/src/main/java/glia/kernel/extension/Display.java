package glia.kernel.extension;

/** A thing on the page that can be replaced in place, wherever it is shown. */
public interface Display {
    /** The identifier that the front end knows the display by. */
    String id();

    /** Shows another value in its place. A {@link MimeBundle} is sent as it is. */
    void update(Object value);
}
