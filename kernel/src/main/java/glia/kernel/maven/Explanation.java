package glia.kernel.maven;

import glia.kernel.extension.MagicException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Says in a few lines why an artifact could not be had, and what could be done. */
final class Explanation {
    /** The status of a proxy that wants to know who asks (RFC 9110, section 15.5.8). */
    private static final String PASSWORD_WANTED = "Proxy Authentication Required";

    private Explanation() {}

    static MagicException of(Throwable failure, List<RemoteRepository> repositories) {
        Throwable deepest = failure;
        boolean missing = false;
        boolean refused = false;
        String artifact = "";
        for (Throwable at = failure; at != null && at.getCause() != at; at = at.getCause()) {
            deepest = at;
            refused |= String.valueOf(at.getMessage()).contains(PASSWORD_WANTED);
            if (at instanceof ArtifactNotFoundException notFound) {
                missing = true;
                artifact = String.valueOf(notFound.getArtifact());
            }
        }
        String places = repositories.isEmpty()
                ? "the configured repositories"
                : String.join(
                        ", ",
                        repositories.stream()
                                .map(r -> r.getId() + " (" + r.getUrl() + ")")
                                .toList());
        String proxy = proxy(repositories);
        String message;
        if (refused && !proxy.isEmpty()) {
            message = "The proxy " + proxy + " asks for a name and a password.\n"
                    + "Give its <proxy> in ~/.m2/settings.xml a <username> and a <password>.";
        } else if (missing) {
            message = "There is no " + artifact + " in " + places + ".\n"
                    + "Check the spelling and the version; another repository is added by %mavenRepo id address.";
        } else if (isNetwork(deepest)) {
            message = "The repositories could not be reached: "
                    + deepest.getClass().getSimpleName() + ": "
                    + deepest.getMessage() + "\nAsked: " + places
                    + (proxy.isEmpty() ? "" : ", through the proxy " + proxy + " of ~/.m2/settings.xml") + ".\n"
                    + (proxy.isEmpty()
                            ? "Behind a proxy, or with a mirror, say so in ~/.m2/settings.xml, which is read each time."
                            : "Is that the right proxy? The file is read each time.");
        } else {
            message = failure.getMessage() + "\nAsked: " + places + ".\n" + deepest.getMessage();
        }
        return new MagicException(message, failure);
    }

    /** Host and port, where the repositories are asked through one. */
    private static String proxy(List<RemoteRepository> repositories) {
        return repositories.stream()
                .map(RemoteRepository::getProxy)
                .filter(Objects::nonNull)
                .map(proxy -> proxy.getHost() + ":" + proxy.getPort())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isNetwork(Throwable deepest) {
        return deepest instanceof UnknownHostException
                || deepest instanceof ConnectException
                || deepest instanceof NoRouteToHostException
                || deepest instanceof java.net.SocketTimeoutException
                || deepest instanceof java.nio.channels.UnresolvedAddressException
                || deepest instanceof java.net.http.HttpTimeoutException;
    }
}
