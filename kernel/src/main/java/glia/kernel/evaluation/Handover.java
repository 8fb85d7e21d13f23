package glia.kernel.evaluation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes live objects into notebook code, which fetches them by a number. */
public final class Handover {
    private static final Map<Integer, Object[]> WAITING = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Handover() {}

    static int give(Object value) {
        int number = NEXT.incrementAndGet();
        WAITING.put(number, new Object[] {value});
        return number;
    }

    /** Java source that evaluates once to the value, typed by its context. */
    static String expression(int number) {
        return "glia.kernel.evaluation.Handover.take(" + number + ")";
    }

    static void forget(int number) {
        WAITING.remove(number);
    }

    /** The object behind a number, once. */
    @SuppressWarnings("unchecked") // the declared type of the variable says what it is, and a cast checks it
    public static <T> T take(int number) {
        Object[] holder = WAITING.remove(number);
        return holder == null ? null : (T) holder[0];
    }
}
