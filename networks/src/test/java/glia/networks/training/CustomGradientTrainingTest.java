package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import org.junit.jupiter.api.Test;

/** Training with gradients that layers wrote, beside the same training with those of PyTorch's autograd. */
class CustomGradientTrainingTest {
    private static final Dataset BARS = Bars.of(160);
    /** Autograd goes through dropout, which this little is none. */
    private static final String LIBRARY = " dropout=1e-12";

    private static Network network(String option) {
        return Network.of("n", """
                input 1x12x12
                reshape 12x12
                each { dense 6 tanh }
                gru 5 layers=2%s
                residual project=auto { rnn 4 layers=2 bidirectional%s }
                last
                dense 3
                """.formatted(option, option)).initialize(3);
    }

    private static Training training(Network network) {
        return Training.of(network, BARS).epochs(2).batch(16).learningRate(0.01).optimizer("adamw");
    }

    @Test
    void learnsTheSame() {
        Network custom = network("");
        Network library = network(LIBRARY);
        Run found = training(custom).run();
        Run expected = training(library).run();
        assertArrayEquals(expected.stepLosses(), found.stepLosses(), 1e-5f);
        assertSame(library, custom);
    }

    @Test
    void learnsTheSameInPartsOfAStepWithLayersFrozen() {
        Network custom = network("");
        Network library = network(LIBRARY);
        float[] frozen = custom.weights().get("gru1.weight_hh_l1");
        for (Network network : new Network[] {custom, library}) {
            training(network)
                    .batch(8)
                    .accumulate(2)
                    .freeze("gru1", "dense1")
                    .l2(1e-3)
                    .clip(0.5)
                    .average(0.9)
                    .run();
        }
        assertSame(library, custom);
        assertArrayEquals(frozen, custom.weights().get("gru1.weight_hh_l1"));
        assertTrue(custom.weights().get("rnn1.weight_hh_l1")[0]
                != network("").weights().get("rnn1.weight_hh_l1")[0]);
    }

    private static void assertSame(Network expected, Network found) {
        for (String path : expected.weights().paths()) {
            assertArrayEquals(expected.weights().get(path), found.weights().get(path), 1e-4f, path);
        }
    }
}
