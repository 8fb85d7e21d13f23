package glia.datasets.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxyTest {
    private static final List<Proxy> PROXY =
            List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 3128)));
    private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);
    private static final URI PAGE = URI.create("https://data.example.org/x");

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:3128", "127.0.0.1:3128", "http://user@127.0.0.1:3128/"})
    void readsTheVariable(String address) {
        assertEquals(PROXY, new EnvironmentProxy(Map.of("HTTPS_PROXY", address)).select(PAGE));
        assertEquals(PROXY, new EnvironmentProxy(Map.of("https_proxy", address)).select(PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", ".example.org", "*.example.org", "a, data.example.org", "*"})
    void keepsTheExceptions(String exceptions) {
        assertEquals(
                NONE,
                new EnvironmentProxy(Map.of("HTTPS_PROXY", "127.0.0.1:3128", "NO_PROXY", exceptions)).select(PAGE));
    }

    @Test
    void goesStraightWithoutOne() {
        assertEquals(NONE, new EnvironmentProxy(Map.of()).select(PAGE));
        assertEquals(NONE, new EnvironmentProxy(Map.of("HTTPS_PROXY", "http://[broken")).select(PAGE));
        assertEquals(
                NONE,
                new EnvironmentProxy(Map.of("HTTP_PROXY", "127.0.0.1:3128"))
                        .select(URI.create("http://localhost:8080/")));
        assertEquals(
                PROXY,
                new EnvironmentProxy(Map.of("HTTPS_PROXY", "127.0.0.1:3128", "NO_PROXY", "ample.org")).select(PAGE));
    }
}
