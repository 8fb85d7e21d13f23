package glia.datasets.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import glia.datasets.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server of our own on the loopback, which misbehaves in the ways that real ones do. */
@Timeout(60)
class DataFilesTest {
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    Path cache;

    private HttpServer server;
    private ExecutorService workers;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        workers = Executors.newCachedThreadPool();
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void downloadsOnceThenReadsTheCache() throws IOException {
        serve(exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        DataFiles files = new DataFiles(cache, Optional.empty());
        List<Long> heard = new ArrayList<>();
        Path kept = files.fetch(file(), (name, done, total) -> {
            assertEquals("data.bin", name);
            assertEquals(CONTENT.length, total);
            heard.add(done);
        });
        assertArrayEquals(CONTENT, Files.readAllBytes(kept));
        assertEquals(cache.resolve("folder").resolve("data.bin"), kept);
        assertEquals(CONTENT.length, heard.get(heard.size() - 1));
        files.fetch(file(), Progress.SILENT);
        new DataFiles(cache, Optional.empty()).fetch(file(), Progress.SILENT);
        assertEquals(1, requests.get());
        assertNothingPartial();
    }

    @Test
    void wrongContentIsAskedForTwiceAndNotKept() throws IOException {
        byte[] wrong = CONTENT.clone();
        wrong[77] ^= 1;
        serve(exchange -> send(exchange, 200, wrong, wrong.length));
        String message = failure();
        assertTrue(message.contains("SHA-256 " + Digest.of(wrong) + ", expected " + Digest.of(CONTENT)), message);
        assertTrue(message.contains(cache.toString()), message);
        assertEquals(2, requests.get());
        assertEquals(0, kept());
    }

    @Test
    void wrongContentOnceIsForgiven() throws IOException {
        serve(exchange -> {
            byte[] sent = requests.get() == 1 ? new byte[CONTENT.length] : CONTENT;
            send(exchange, 200, sent, sent.length);
        });
        assertArrayEquals(CONTENT, Files.readAllBytes(fetch()));
    }

    @Test
    void endlessAnswerIsCutShort() throws IOException {
        byte[] page = new byte[3 * CONTENT.length];
        serve(exchange -> send(exchange, 200, page, page.length));
        assertTrue(failure().contains("twice over"));
        assertEquals(0, kept());
    }

    @Test
    void corruptCacheIsFetchedAgain() throws IOException {
        serve(exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        Files.createDirectories(cache.resolve("folder"));
        Files.write(cache.resolve("folder").resolve("data.bin"), Arrays.copyOf(CONTENT, 1000));
        assertArrayEquals(CONTENT, Files.readAllBytes(fetch()));
        assertEquals(1, requests.get());
    }

    @Test
    void brokenConnectionIsTakenUpWhereItStopped() throws IOException {
        List<String> ranges = new ArrayList<>();
        serve(exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range);
            if (range == null) {
                send(exchange, 200, Arrays.copyOf(CONTENT, 100_000), CONTENT.length);
            } else {
                int from = Integer.parseInt(range.replaceAll("\\D", ""));
                byte[] rest = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
                send(exchange, 206, rest, rest.length);
            }
        });
        assertArrayEquals(CONTENT, Files.readAllBytes(fetch()));
        assertEquals(2, ranges.size());
        assertTrue(ranges.get(1).matches("bytes=[1-9]\\d*-"), ranges.toString());
    }

    @Test
    void serverThatKnowsNoRangesStartsOver() throws IOException {
        serve(exchange -> {
            int sent = requests.get() == 1 ? 100_000 : CONTENT.length;
            send(exchange, 200, Arrays.copyOf(CONTENT, sent), CONTENT.length);
        });
        assertArrayEquals(CONTENT, Files.readAllBytes(fetch()));
    }

    @Test
    void alwaysTruncatedGivesUp() throws IOException {
        serve(exchange -> send(exchange, 200, Arrays.copyOf(CONTENT, 50_000), CONTENT.length));
        String message = failure();
        assertTrue(message.contains("broke off 3 times"), message);
        assertEquals(3, requests.get());
        assertEquals(0, kept());
    }

    @Test
    void silentServerIsLeft() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        serve(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 10);
            exchange.getResponseBody().flush();
            await(done);
        });
        DataFiles files = new DataFiles(cache, Optional.empty(), new Download(Duration.ofMillis(200)), new HashMap<>());
        String message = assertThrows(DownloadException.class, () -> files.fetch(file(), Progress.SILENT))
                .getMessage();
        done.countDown();
        assertTrue(message.contains("broke off"), message);
        assertEquals(0, kept());
    }

    @Test
    void notFoundSaysSo() throws IOException {
        serve(exchange -> send(exchange, 404, new byte[10], 10));
        String message = failure();
        assertTrue(message.contains("no longer there (HTTP 404)"), message);
        assertEquals(1, requests.get());
        assertEquals(0, kept());
    }

    @Test
    void serverErrorIsTriedAgain() throws IOException {
        serve(exchange -> {
            if (requests.get() < 3) {
                send(exchange, 503, new byte[10], 10);
            } else {
                send(exchange, 200, CONTENT, CONTENT.length);
            }
        });
        assertArrayEquals(CONTENT, Files.readAllBytes(fetch()));
    }

    @Test
    void noNetworkSaysWhatToDo() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
        RemoteFile unreachable = new RemoteFile(
                "folder/data.bin", URI.create("http://127.0.0.1:" + closedPort + "/x"), Digest.of(CONTENT), 1);
        String message = assertThrows(
                        DownloadException.class,
                        () -> new DataFiles(cache, Optional.empty()).fetch(unreachable, Progress.SILENT))
                .getMessage();
        assertTrue(message.contains("is there a network?"), message);
        assertTrue(message.contains("GLIA_DATASETS_MIRROR"), message);
    }

    @Test
    void unknownHostIsNoNetwork() {
        RemoteFile unknown =
                new RemoteFile("folder/data.bin", URI.create("http://no-such-host.invalid/x"), Digest.of(CONTENT), 1);
        String message = assertThrows(
                        DownloadException.class,
                        () -> new DataFiles(cache, Optional.empty()).fetch(unknown, Progress.SILENT))
                .getMessage();
        assertTrue(message.contains("Cannot reach no-such-host.invalid"), message);
    }

    @Test
    void noDiskSpaceSaysHowMuchIsNeeded() throws IOException {
        Download onFullDisk = new Download() {
            @Override
            long usableSpace(Path folder) {
                return 1234;
            }
        };
        String message = assertThrows(
                        DownloadException.class,
                        () -> new DataFiles(cache, Optional.empty(), onFullDisk, new HashMap<>())
                                .fetch(file(), Progress.SILENT))
                .getMessage();
        assertTrue(message.contains("needs 300,000 bytes"), message);
        assertTrue(message.contains("1,234 left"), message);
        assertTrue(message.contains("GLIA_CACHE"), message);
        assertEquals(0, kept());
    }

    @Test
    void cacheThatIsNoFolderSaysSo() throws IOException {
        Path blocked = Files.writeString(cache.resolve("taken"), "a file");
        String message = assertThrows(
                        DownloadException.class,
                        () -> new DataFiles(blocked, Optional.empty()).fetch(file(), Progress.SILENT))
                .getMessage();
        assertTrue(message.contains("Set GLIA_CACHE"), message);
    }

    @Test
    void manyLoadsAtOnceDownloadOnce() throws Exception {
        serve(exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        List<Callable<Path>> loads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            loads.add(this::fetch);
        }
        for (Future<Path> load : workers.invokeAll(loads)) {
            assertArrayEquals(CONTENT, Files.readAllBytes(load.get()));
        }
        assertEquals(1, requests.get());
    }

    @Test
    void severalProcessesAtOnceAllEndWithTheFile() throws Exception {
        serve(exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        List<Callable<Path>> loads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Each has its own locks, as another process would.
            loads.add(() -> new DataFiles(cache, Optional.empty(), new Download(), new HashMap<>())
                    .fetch(file(), Progress.SILENT));
        }
        for (Future<Path> load : workers.invokeAll(loads)) {
            assertArrayEquals(CONTENT, Files.readAllBytes(load.get()));
        }
        assertNothingPartial();
    }

    @Test
    void fileHasItsNameOnlyWhenWhole() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        serve(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 150_000);
            exchange.getResponseBody().flush();
            half.countDown();
            await(go);
            exchange.getResponseBody().write(CONTENT, 150_000, 150_000);
            exchange.close();
        });
        Future<Path> load = workers.submit(this::fetch);
        half.await();
        assertFalse(Files.exists(cache.resolve("folder").resolve("data.bin")));
        go.countDown();
        assertArrayEquals(CONTENT, Files.readAllBytes(load.get()));
    }

    @Test
    void interruptEndsTheDownload() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        serve(exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 10);
            exchange.getResponseBody().flush();
            half.countDown();
            await(done);
        });
        List<String> outcome = new ArrayList<>();
        Thread loading = new Thread(() -> {
            try {
                fetch();
            } catch (DownloadException stopped) {
                outcome.add(stopped.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        loading.start();
        half.await();
        Thread.sleep(100);
        loading.interrupt();
        loading.join(5000);
        done.countDown();
        assertEquals(List.of("The download of data.bin was interrupted.true"), outcome);
        assertEquals(0, kept());
    }

    @Test
    void mirrorStandsInForTheNetwork() throws IOException {
        serve(exchange -> send(exchange, 200, CONTENT, CONTENT.length));
        Path mirror = Files.createDirectories(cache.resolve("mirror"));
        DataFiles files = new DataFiles(cache.resolve("cache"), Optional.of(mirror));
        String absent = assertThrows(DownloadException.class, () -> files.fetch(file(), Progress.SILENT))
                .getMessage();
        assertTrue(absent.contains("has no folder/data.bin"), absent);
        Path mirrored = Files.createDirectories(mirror.resolve("folder")).resolve("data.bin");
        Files.write(mirrored, new byte[3]);
        String wrong = assertThrows(DownloadException.class, () -> files.fetch(file(), Progress.SILENT))
                .getMessage();
        assertTrue(wrong.contains("not the file it should be"), wrong);
        assertTrue(Files.exists(mirrored), "a mirror is not ours to delete from");
        Files.write(mirrored, CONTENT);
        assertEquals(mirrored, files.fetch(file(), Progress.SILENT));
        assertEquals(0, requests.get());
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] content, long announced) throws IOException {
        exchange.sendResponseHeaders(status, announced);
        exchange.getResponseBody().write(content);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private RemoteFile file() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data.bin");
        return new RemoteFile("folder/data.bin", uri, Digest.of(CONTENT), CONTENT.length);
    }

    private Path fetch() {
        return new DataFiles(cache, Optional.empty()).fetch(file(), Progress.SILENT);
    }

    private String failure() {
        return assertThrows(DownloadException.class, this::fetch).getMessage();
    }

    private long kept() throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void assertNothingPartial() throws IOException {
        assertEquals(1, kept());
    }
}
