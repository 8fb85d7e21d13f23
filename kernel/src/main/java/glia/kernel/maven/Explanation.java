package glia.kernel.maven;

import glia.kernel.extension.MagicException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Says in a few lines why an artifact could not be had, and what could be done. */
final class Explanation {
    private Explanation() {}

    static MagicException of(Throwable failure, List<RemoteRepository> repositories) {
        Throwable deepest = failure;
        boolean missing = false;
        String artifact = "";
        for (Throwable at = failure; at != null && at.getCause() != at; at = at.getCause()) {
            deepest = at;
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
        String message;
        if (missing) {
            message = "There is no " + artifact + " in " + places + ".\n"
                    + "Check the spelling and the version; another repository is added by %mavenRepo id address.";
        } else if (isNetwork(deepest)) {
            message = "The repositories could not be reached: "
                    + deepest.getClass().getSimpleName() + ": "
                    + deepest.getMessage() + "\nAsked: " + places + ".\n"
                    + "Behind a proxy, or with a mirror, say so in ~/.m2/settings.xml, which is read each time.";
        } else {
            message = failure.getMessage() + "\nAsked: " + places + ".";
        }
        return new MagicException(message, failure);
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
