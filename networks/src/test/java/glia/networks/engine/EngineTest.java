package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void saysWhatItSees() {
        EngineReport report = Devices.report();
        assertTrue(report.engine().startsWith("PyTorch 2."), report.engine());
        assertTrue(Files.isDirectory(Path.of(report.folder())), report.folder());
        assertTrue(report.threads() >= 1
                && report.threads() <= Runtime.getRuntime().availableProcessors());
        assertEquals("cpu", report.devices().get(0));
        assertEquals(report.devices().size() > 1, report.withoutGpu().isEmpty());
    }

    @Test
    void aProgramThatFailsSaysWhereAndLeavesAllInOrder() {
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                boolean gradMode = JniUtils.isGradMode();
                Program program = scope.compile("""
                        def run(self, x: Tensor) -> List[Tensor]:
                          y = torch.requires_grad_(torch.detach(x), True)
                          return [torch.matmul(y, torch.new_zeros(x, [3, 7]))]
                        """);
                var x = scope.floats(new float[] {1, 2, 3, 4}, 4);
                int held = scope.held();
                ProgramException failed = assertThrows(ProgramException.class, () -> program.call("run", x));
                assertTrue(failed.getMessage().contains("shapes cannot be multiplied"), failed.getMessage());
                assertTrue(failed.getMessage().contains("torch.matmul"), failed.getMessage());
                assertFalse(failed.getMessage().contains("Traceback"));
                assertEquals(gradMode, JniUtils.isGradMode());
                assertEquals(held, scope.held());
            }
            return null;
        });
    }

    @Test
    void askingForMoreThanThereIsIsAnErrorToAnswerTo() {
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile(
                        "def run(self, x: Tensor) -> List[Tensor]:\n  return [torch.new_zeros(x, [1000000, 1000000])]\n");
                NativeMemoryException failed = assertThrows(
                        NativeMemoryException.class, () -> program.call("run", scope.floats(new float[] {1}, 1)));
                assertTrue(failed.getMessage().contains("4000.0 GB more"), failed.getMessage());
            }
            return null;
        });
    }

    @Test
    void aProgramThatCannotBeCompiledSaysSo() {
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                assertTrue(assertThrows(
                                ProgramException.class,
                                () -> scope.compile("def run(self, x: Tensor) -> Tensor:\n  return torch.nosuch(x)\n"))
                        .getMessage()
                        .contains("nosuch"));
            }
            return null;
        });
    }

    @Test
    void everyArrayBelongsToItsScope() {
        EngineThread.call(() -> {
            Scope scope = Devices.cpu();
            var array = scope.floats(new float[] {1, 2}, 2);
            scope.zeros(3);
            assertEquals(2, scope.held());
            scope.close();
            assertTrue(array.isReleased());
            return null;
        });
    }

    @Test
    void saysWhoHoldsNativeMemory() {
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu("a test")) {
                scope.floats(new float[100], 100);
                assertEquals(List.of(new NativeMemory.Holding("a test", 1, 400)), NativeMemory.holdings());
            }
            assertEquals(List.of(), NativeMemory.holdings());
            return null;
        });
    }

    @Test
    void workThatWaitsForTheEngineCanBeGivenUp() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread first = new Thread(() -> EngineThread.call(() -> {
            busy.countDown();
            return release.await(60, TimeUnit.SECONDS);
        }));
        first.start();
        busy.await();
        Throwable[] thrown = new Throwable[1];
        Thread second = new Thread(() -> {
            try {
                EngineThread.call(() -> null);
            } catch (CancellationException given) {
                thrown[0] = given;
            }
        });
        second.start();
        Thread.sleep(100);
        second.interrupt();
        second.join(10_000);
        assertTrue(thrown[0] instanceof CancellationException);
        release.countDown();
        first.join(10_000);
        assertEquals(7, EngineThread.call(() -> 7));
    }
}
