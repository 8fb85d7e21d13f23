package glia.datasets.download;

import glia.datasets.Progress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;

/**
 * Fetches one file into a temporary name beside its place, checks it, and renames it: a file that has its name is
 * whole. A connection that breaks is taken up where it stopped; a file with the wrong digest is asked for once more.
 */
class Download {
    private static final int ATTEMPTS = 3;

    private HttpClient client;
    private final Duration longestSilence;

    Download() {
        this(Duration.ofSeconds(30));
    }

    Download(Duration longestSilence) {
        this.longestSilence = longestSilence;
    }

    /** @throws DownloadException if the file cannot be had; nothing is left at {@code place} then */
    void run(RemoteFile file, Path place, Progress progress) throws IOException {
        Path part = prepare(file, place);
        try {
            String found = null;
            for (int round = 0; round < 2; round++) {
                fetch(file, part, progress);
                found = file.digest(part);
                if (found.equals(file.sha256())) {
                    moveIntoPlace(part, place);
                    return;
                }
                Files.write(part, new byte[0]);
            }
            throw new DownloadException("What " + file.uri() + " sent is not " + file.fileName() + ": SHA-256 " + found
                    + ", expected " + file.sha256() + ", twice over. A proxy or a sign-in page may have answered"
                    + " instead. Nothing was kept; fetch the file another way and put it at " + place + ".");
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path prepare(RemoteFile file, Path place) {
        Path folder = place.getParent();
        try {
            Files.createDirectories(folder);
            long usable = usableSpace(folder);
            if (usable < file.bytes()) {
                throw noSpace(file, folder, usable);
            }
            return Files.createTempFile(folder, place.getFileName() + ".", ".part");
        } catch (IOException notWritable) {
            throw new DownloadException(
                    "Cannot write the data sets' folder " + folder + " (" + notWritable.getMessage()
                            + "). Set GLIA_CACHE to a folder that can be written.",
                    notWritable);
        }
    }

    long usableSpace(Path folder) {
        // The system call, not the table of mounts, which a changed root leaves without the folder.
        return folder.toFile().getUsableSpace();
    }

    /** Made when first needed: a client has a thread of its own, which a shell that joins threads waits for. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .proxy(EnvironmentProxy.ofSystem())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
        }
        return client;
    }

    private void fetch(RemoteFile file, Path part, Progress progress) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                receive(file, part, progress);
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DownloadException("The download of " + file.fileName() + " was interrupted.", stopped);
            } catch (ConnectException | UnknownHostException | HttpConnectTimeoutException unreachable) {
                throw noNetwork(file, unreachable);
            } catch (IOException broken) {
                if (broken.getCause() instanceof UnresolvedAddressException) {
                    throw noNetwork(file, broken);
                }
                if (String.valueOf(broken.getMessage()).contains("No space left")) {
                    throw noSpace(file, part.getParent(), usableSpace(part.getParent()));
                }
                last = broken;
            }
        }
        throw new DownloadException(
                "The download of " + file.uri() + " broke off " + ATTEMPTS + " times, the last time after "
                        + Files.size(part) + " of " + file.bytes() + " bytes (" + last.getMessage()
                        + "). Run the cell again when the network is better, or put the file at "
                        + part.resolveSibling(file.fileName()) + ".",
                last);
    }

    private void receive(RemoteFile file, Path part, Progress progress) throws IOException, InterruptedException {
        long present = Files.size(part);
        HttpRequest.Builder request = HttpRequest.newBuilder(file.uri()).timeout(longestSilence);
        if (present > 0) {
            request.header("Range", "bytes=" + present + "-");
        }
        int status = new Transfer(part, file.exact() ? file.bytes() : 4 * file.bytes())
                .run(
                        client(),
                        request.build(),
                        longestSilence,
                        done -> progress.update(file.fileName(), done, file.bytes()));
        if (status >= 500) {
            throw new IOException("the server answered HTTP " + status);
        }
        if (status != 200 && status != 206) {
            throw refused(file, status);
        }
        if (file.exact() && Files.size(part) < file.bytes()) {
            throw new IOException("the connection closed early");
        }
    }

    private static DownloadException refused(RemoteFile file, int status) {
        String meaning = status == 404 || status == 410 ? "it is no longer there" : "the server refused it";
        return new DownloadException("Cannot download " + file.uri() + ": " + meaning + " (HTTP " + status
                + "). Fetch " + file.fileName() + " another way and name its folder in GLIA_DATASETS_MIRROR"
                + " (as " + file.path() + " below it), or use a data set that ships, such as 'digits'.");
    }

    private static DownloadException noNetwork(RemoteFile file, Exception cause) {
        return new DownloadException(
                "Cannot reach " + file.uri().getHost() + " to download " + file.fileName()
                        + ": is there a network? Behind a proxy, set HTTPS_PROXY; with no network, name a folder that holds "
                        + file.path()
                        + " in GLIA_DATASETS_MIRROR, or use a data set that ships, such as 'digits'.",
                cause);
    }

    private static DownloadException noSpace(RemoteFile file, Path folder, long usable) {
        return new DownloadException(String.format(
                Locale.ROOT,
                "No space for %s: it needs %,d bytes and %s has %,d left. Free some, or set GLIA_CACHE to a folder"
                        + " on another disk.",
                file.fileName(),
                file.bytes(),
                folder,
                usable));
    }

    private static void moveIntoPlace(Path part, Path place) throws IOException {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
