package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Whom the engine calls, in a process of its own to which nobody said that it should not. */
class TelemetryTest {

    /** Prints every address that was asked for. */
    static final class Other {
        public static void main(String[] arguments) {
            Queue<URL> asked = new ConcurrentLinkedQueue<>();
            URL.setURLStreamHandlerFactory(protocol -> !protocol.startsWith("http")
                    ? null
                    : new URLStreamHandler() {
                        @Override
                        protected URLConnection openConnection(URL address) throws IOException {
                            asked.add(address);
                            throw new IOException("nobody is at home");
                        }

                        @Override
                        protected URLConnection openConnection(URL address, Proxy proxy) throws IOException {
                            return openConnection(address);
                        }
                    });
            Devices.prepare();
            System.out.println("asked for " + asked);
        }
    }

    @Test
    void nobody() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        List.of("OPT_OUT_TRACKING", "DJL_OFFLINE").forEach(builder.environment()::remove);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertEquals(0, process.waitFor(), said);
        assertEquals("asked for []", said);
    }
}
