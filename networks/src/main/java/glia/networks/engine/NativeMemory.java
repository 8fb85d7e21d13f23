package glia.networks.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who holds native memory at the moment. Between runs nobody does. */
public final class NativeMemory {
    private static final Set<Scope> OPEN = ConcurrentHashMap.newKeySet();

    private NativeMemory() {}

    /**
     * What one piece of work holds.
     *
     * @param owner what the work is: {@code training lenet}
     * @param arrays how many arrays and programs
     * @param bytes of the arrays that were handed in: data, weights and what the optimizer keeps
     */
    public record Holding(String owner, int arrays, long bytes) {}

    static void opened(Scope scope) {
        OPEN.add(scope);
    }

    static void closed(Scope scope) {
        OPEN.remove(scope);
    }

    /** The largest first. May be asked from any thread, also while a run goes on. */
    public static List<Holding> holdings() {
        return OPEN.stream()
                .map(scope -> new Holding(scope.owner(), scope.held(), scope.bytes()))
                .sorted(Comparator.comparingLong(Holding::bytes).reversed())
                .toList();
    }
}
