package glia.kernel.maven;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Says on the cell's output what is being fetched; silent where everything is in the local repository. */
final class Progress extends AbstractTransferListener {
    private final AtomicInteger fetched = new AtomicInteger();

    @Override
    public void transferSucceeded(TransferEvent event) {
        String name = event.getResource().getResourceName();
        if (name.endsWith(".jar")) {
            System.out.println("fetched " + name.substring(name.lastIndexOf('/') + 1) + " ("
                    + kilobytes(event.getTransferredBytes()) + ") from "
                    + event.getResource().getRepositoryId() + ", " + fetched.incrementAndGet() + " so far");
        }
    }

    private static String kilobytes(long bytes) {
        return bytes < 1 << 20 ? (bytes + 1023 >> 10) + " kB" : (bytes >> 20) + " MB";
    }
}
