package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.engine.Devices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a machine with a GPU and PyTorch's libraries for it: {@code mvn test -Dtests.excluded=long}. */
@Tag("gpu")
class GpuTest {
    private static final Dataset DATA = Bars.of(260);

    @Test
    void isSeen() {
        assertTrue(Devices.report().devices().contains("gpu"), Devices.report().withoutGpu());
    }

    @Test
    void learnsAsTheCpuDoes() {
        assertArrayEquals(losses("cpu"), losses("gpu"), 1e-3f);
    }

    private static float[] losses(String device) {
        Network network = Network.of("n", "input 1x12x12\nconv 4 3x3 pad=same\nbatchnorm\nrelu\nflatten\ndense 3");
        return Training.of(network, DATA)
                .device(device)
                .clip(1)
                .average(0.9)
                .epochs(2)
                .run()
                .stepLosses();
    }
}
