package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchWorkersTest {
    @Test
    void workAtTheSameTimeWithTheirShareOfTheThreads() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger single = new AtomicInteger();
        int before = EngineThread.call(JniUtils::getNumThreads);
        EngineThread.call(() -> {
            BatchWorkers.run(3, () -> {
                threads.add(Thread.currentThread());
                single.addAndGet(JniUtils.getNumThreads() == Math.max(1, before / 3) ? 1 : 0);
                all.countDown();
                assertTrue(await(all));
            });
            return null;
        });
        assertEquals(3, threads.size());
        assertEquals(3, single.get());
        assertEquals(before, EngineThread.call(JniUtils::getNumThreads));
    }

    @Test
    void aFailureIsToldOnceAllHaveEnded() {
        AtomicInteger ended = new AtomicInteger();
        IllegalStateException failure = new IllegalStateException("why");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> EngineThread.call(() -> {
                    BatchWorkers.run(2, () -> {
                        if (ended.incrementAndGet() == 1) {
                            throw failure;
                        }
                        sleep();
                        ended.addAndGet(10);
                    });
                    return null;
                }));
        assertSame(failure, thrown);
        assertEquals(12, ended.get());
    }

    @Test
    void everyPieceIsTakenOnceByAWorkerThatIsThenClosed() {
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger open = new AtomicInteger();
        EngineThread.call(() -> {
            BatchWorkers.share(3, 10, 4, () -> {
                open.incrementAndGet();
                return new BatchWorkers.Worker() {
                    @Override
                    public void take(int begin, int end) {
                        taken.add(begin + ".." + end);
                    }

                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            });
            return null;
        });
        assertEquals(List.of("0..4", "4..8", "8..10"), taken.stream().sorted().toList());
        assertEquals(0, open.get());
    }

    @Test
    void whatOneCannotDoTheOthersLeave() {
        AtomicInteger taken = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> EngineThread.call(() -> {
                    BatchWorkers.share(2, 1_000_000, 1, () -> (begin, end) -> {
                        taken.incrementAndGet();
                        if (begin == 0) {
                            throw new IllegalStateException("why");
                        }
                        sleep();
                    });
                    return null;
                }));
        assertTrue(taken.get() < 100, () -> taken + " were taken");
    }

    @Test
    void oneIsTheCallingThread() {
        Thread[] seen = new Thread[2];
        EngineThread.call(() -> {
            seen[0] = Thread.currentThread();
            BatchWorkers.run(BatchWorkers.count(0), () -> seen[1] = Thread.currentThread());
            return null;
        });
        assertSame(seen[0], seen[1]);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
