package glia.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final String BODY = "input 1x8x8\nconv 4 3x3 relu\nbatchnorm\nflatten\n";
    private final Network trained = Network.of("trained", BODY + "dense 10").initialize(1);

    @Test
    void takesOverWhatHasTheSamePlaceAndShape() {
        Network network = Network.of("network", BODY + "dense 3").initialize(2);
        float[] head = network.weights().get("dense1.weight");
        Transfer transfer = network.startFrom(trained);
        assertEquals(List.of("dense1.weight", "dense1.bias"), transfer.own());
        assertTrue(transfer.taken().contains("batchnorm1.running_mean"), transfer.toString());
        assertArrayEquals(
                trained.weights().get("conv1.weight"), network.weights().get("conv1.weight"));
        assertArrayEquals(head, network.weights().get("dense1.weight"));
    }

    @Test
    void leavesWhatIsToBeginAnew() {
        Network network = Network.of("network", BODY + "dense 10").initialize(2);
        assertEquals(
                List.of("dense1.weight", "dense1.bias"),
                network.startFrom(trained, "dense*").own());
        assertFalse(Arrays.equals(
                trained.weights().get("dense1.weight"), network.weights().get("dense1.weight")));
    }

    @Test
    void saysWhatDoesNotFit() {
        Network other = Network.of("other", "input 3\ndense 2");
        String mistake = assertThrows(IllegalArgumentException.class, () -> other.startFrom(trained))
                .getMessage();
        assertTrue(mistake.startsWith("other can take nothing over from trained: no weights"), mistake);
        mistake = assertThrows(
                        IllegalArgumentException.class,
                        () -> Network.of("same", BODY + "dense 10").startFrom(trained, "dense2"))
                .getMessage();
        assertTrue(mistake.contains("fits 'dense2'. Did you mean 'dense1'?"), mistake);
    }
}
