package glia.kernel.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ends the kernel when the process that started it is gone without saying so. */
public final class ParentWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration SYSTEM_AGE = Duration.ofMinutes(1);

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
                .ifPresentOrElse(parent -> watch(parent, whenGone), () -> {
                    if (isOrphan()) {
                        whenGone.run();
                    }
                });
    }

    /**
     * Whether the first process of a system that has run for a while took this one over, which it does when a parent
     * dies before it was seen. In a container that shares no process numbers the first process starts the kernel, or
     * is the kernel.
     */
    private static boolean isOrphan() {
        Optional<Instant> born = ProcessHandle.current().info().startInstant();
        return ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == 1)
                .flatMap(parent -> parent.info().startInstant())
                .filter(begun -> born.isPresent() && begun.plus(SYSTEM_AGE).isBefore(born.get()))
                .isPresent();
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
