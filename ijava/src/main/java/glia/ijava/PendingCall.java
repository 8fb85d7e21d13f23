package glia.ijava;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the notebook's Java finds the call of a magic that it is to make. */
public final class PendingCall {
    private static final Map<Integer, Callable<Object>> CALLS = new ConcurrentHashMap<>();
    private static final AtomicInteger LAST = new AtomicInteger();

    private PendingCall() {}

    static int add(Callable<Object> call) {
        int number = LAST.incrementAndGet();
        CALLS.put(number, call);
        return number;
    }

    /** Makes the call of that number, once. */
    public static Object run(int number) throws Exception {
        return CALLS.remove(number).call();
    }
}
