package glia.datasets.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * One answer of a server, written to a file by the client's threads while the calling thread waits. So the caller can
 * be interrupted (a read of the client's own stream cannot, on Java 17), and notices a server that falls silent.
 */
final class Transfer {
    private final Path part;
    private final long most;
    private OutputStream out;
    private boolean closed;
    private volatile long done;
    private volatile long lastHeard = System.nanoTime();
    private volatile int status;

    /** @param most bytes to write at most: left to grow, a wrong answer could fill the disk */
    Transfer(Path part, long most) throws IOException {
        this.part = part;
        this.most = most;
        this.done = Files.size(part);
    }

    /**
     * Waits for the whole answer.
     *
     * @param heard told the bytes in the file so far, on the calling thread
     * @return the HTTP status; only 200 and 206 wrote anything
     */
    int run(HttpClient client, HttpRequest request, Duration longestSilence, LongConsumer heard)
            throws IOException, InterruptedException {
        CompletableFuture<?> answer = client.sendAsync(request, handler());
        try {
            while (!finished(answer)) {
                heard.accept(done);
                if (System.nanoTime() - lastHeard > longestSilence.toNanos()) {
                    throw new IOException("the server fell silent");
                }
            }
            heard.accept(done);
            return status;
        } finally {
            answer.cancel(true);
            close();
        }
    }

    private boolean finished(CompletableFuture<?> answer) throws IOException, InterruptedException {
        try {
            answer.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillComing) {
            return false;
        } catch (ExecutionException failed) {
            if (done >= most) {
                return true;
            }
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        }
    }

    private BodyHandler<Void> handler() {
        return response -> {
            status = response.statusCode();
            if (status != 200 && status != 206) {
                return BodySubscribers.discarding();
            }
            open(status == 206);
            return BodySubscribers.ofByteArrayConsumer(this::write);
        };
    }

    private synchronized void open(boolean resumed) {
        try {
            out = Files.newOutputStream(
                    part, resumed ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
            done = resumed ? done : 0;
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private synchronized void write(Optional<byte[]> chunk) {
        if (chunk.isEmpty() || closed) {
            return;
        }
        try {
            int length = (int) Math.min(chunk.get().length, most - done);
            out.write(chunk.get(), 0, length);
            done += length;
            lastHeard = System.nanoTime();
            if (length < chunk.get().length) {
                throw new IOException("more came than the file holds");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized void close() throws IOException {
        closed = true;
        if (out != null) {
            out.close();
        }
    }
}
