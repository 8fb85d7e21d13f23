package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Memory of the whole process, Java's and the native library's, stays flat. Takes a minute or two. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final long ALLOWED = 48L << 20;
    private static final Dataset DATA = Bars.of(512);

    /** Resident bytes after a collection. */
    private static long resident() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        throw new IOException("No VmRSS");
    }

    private interface Work {
        void once() throws IOException;
    }

    private static void staysFlat(Work work) throws IOException {
        work.once();
        long before = resident();
        work.once();
        long after = resident();
        assertTrue(after - before < ALLOWED, "grew by " + (after - before) / (1 << 20) + " MB");
    }

    @Test
    void overTenThousandStepsAndTwoHundredEpochs() throws IOException {
        staysFlat(() -> Training.of(Bars.network(), DATA)
                .batch(8)
                .clip(1)
                .average(0.9)
                .augment("shift")
                .schedule("plateau")
                .earlyStopping(1000)
                .epochs(200)
                .run());
    }

    @Test
    void overAHundredDefinitionsTrainings() throws IOException {
        staysFlat(() -> {
            for (int i = 0; i < 100; i++) {
                Network network = Bars.network();
                Training.of(network, DATA).epochs(1).run();
                network.evaluate(DATA.test());
                network.predict(DATA.test().input(0));
            }
        });
    }

    @Test
    void overThousandsOfStepsOfTwoNetworks() throws IOException {
        Network generator = Network.of("g", "input 4; dense 32 relu; dense 144; reshape 1x12x12");
        Network critic = Network.of("d", "input 1x12x12; conv 4 3x3 pad=same leakyrelu; flatten; dense 1");
        staysFlat(() -> Adversarial.of(generator, critic, DATA)
                .loss("wasserstein")
                .batch(8)
                .epochs(50)
                .run());
    }
}
