package glia.extension.host;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the notebook's Java finds the objects that a declaration is to hold. */
public final class Handover {
    private static final Map<Integer, Object[]> WAITING = new ConcurrentHashMap<>();
    private static final AtomicInteger LAST = new AtomicInteger();

    private Handover() {}

    static int give(Object value) {
        int number = LAST.incrementAndGet();
        WAITING.put(number, new Object[] {value});
        return number;
    }

    static void forget(int number) {
        WAITING.remove(number);
    }

    /** The object behind a number, once. */
    @SuppressWarnings("unchecked") // the declaration that calls this names the type, and its cast checks it
    public static <T> T take(int number) {
        Object[] holder = WAITING.remove(number);
        return holder == null ? null : (T) holder[0];
    }
}
