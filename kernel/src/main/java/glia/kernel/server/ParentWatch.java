package glia.kernel.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ends the kernel when the process that started it is gone without saying so. */
public final class ParentWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private ParentWatch() {}

    /**
     * Watches the process that Jupyter names in the environment; does nothing where it names none that lives
     * here, as in a container that shares no process numbers.
     *
     * @param number the process number, or null for none
     */
    public static void begin(String number, Runnable whenGone) {
        if (number == null || !number.matches("[0-9]{1,18}")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(number))
                .filter(ProcessHandle::isAlive)
                .ifPresent(parent -> watch(parent, whenGone));
    }

    private static void watch(ProcessHandle parent, Runnable whenGone) {
        Optional<Instant> started = parent.info().startInstant();
        // A parent that nobody waits for stays listed when it is dead, but its children move on.
        boolean own = isOwnParent(parent);
        Thread thread = new Thread(
                () -> {
                    try {
                        while (parent.isAlive()
                                && parent.info().startInstant().equals(started)
                                && isOwnParent(parent) == own) {
                            Thread.sleep(INTERVAL.toMillis());
                        }
                        whenGone.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "glia-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isOwnParent(ProcessHandle process) {
        return ProcessHandle.current().parent().filter(process::equals).isPresent();
    }
}
