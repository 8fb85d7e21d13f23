package glia.datasets;

/**
 * A mistake in what was asked of the data, or data that cannot be had. The message is for the person at the notebook:
 * what was asked, what was found, what to do. It needs no stack trace beside it.
 */
public class DatasetException extends RuntimeException {

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
