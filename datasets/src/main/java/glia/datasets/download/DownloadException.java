package glia.datasets.download;

import glia.datasets.DatasetException;

/** A file of a data set could not be had: no network, no such file, no disk space, or not the file it should be. */
public class DownloadException extends DatasetException {

    public DownloadException(String message) {
        super(message);
    }

    public DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
