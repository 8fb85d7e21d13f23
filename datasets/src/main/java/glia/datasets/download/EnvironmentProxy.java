package glia.datasets.download;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxy named by {@code HTTPS_PROXY} or {@code HTTP_PROXY}, in capitals or not, with the exceptions of {@code
 * NO_PROXY}: where most programs look, and Java by itself does not.
 */
final class EnvironmentProxy extends ProxySelector {
    private final Map<String, String> environment;

    EnvironmentProxy(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Java's own settings where there are any, else the environment's. */
    static ProxySelector ofSystem() {
        boolean ofJava = System.getProperty("https.proxyHost") != null
                || System.getProperty("http.proxyHost") != null
                || System.getProperty("socksProxyHost") != null
                || Boolean.getBoolean("java.net.useSystemProxies");
        return ofJava ? ProxySelector.getDefault() : new EnvironmentProxy(System.getenv());
    }

    @Override
    public List<Proxy> select(URI uri) {
        String proxy = variable(uri.getScheme() + "_proxy");
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (proxy.isBlank() || excepted(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        try {
            URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            int port = address.getPort() < 0 ? 80 : address.getPort();
            return address.getHost() == null
                    ? List.of(Proxy.NO_PROXY)
                    : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port)));
        } catch (IllegalArgumentException notAnAddress) {
            return List.of(Proxy.NO_PROXY);
        }
    }

    private boolean excepted(String host) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || Arrays.stream(variable("no_proxy").split("[,\\s]+"))
                        .map(exception -> exception.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                        .filter(exception -> !exception.isEmpty())
                        .anyMatch(exception ->
                                exception.equals("*") || host.equals(exception) || host.endsWith("." + exception));
    }

    private String variable(String name) {
        String value = environment.get(name);
        return value != null ? value : environment.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The download says so itself.
    }
}
