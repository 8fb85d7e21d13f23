package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.UniformInitializer;
import ai.djl.util.PairList;
import glia.datasets.Dataset;
import glia.networks.DefinitionException;
import glia.networks.Network;
import glia.networks.blocks.BlockLayer;
import glia.networks.engine.EngineThread;
import glia.networks.layers.Kind;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Layers that Java computes, against the same network in Glia's own layers. */
class BlockLayerTest {
    private static final Dataset BARS = Bars.of(200);

    /** {@code x W^T + b}, written with DJL's operations. */
    private static class Affine extends AbstractBlock {
        private final int units;
        private final Parameter weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .optInitializer(new UniformInitializer(0.1f))
                .build());
        private final Parameter bias = addParameter(
                Parameter.builder().setName("bias").setType(Parameter.Type.BIAS).build());

        Affine(int units) {
            this.units = units;
        }

        @Override
        protected void prepare(Shape[] inputs) {
            weight.setShape(new Shape(units, inputs[0].get(1)));
            bias.setShape(new Shape(units));
        }

        @Override
        protected NDList forwardInternal(
                ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
            NDArray input = inputs.singletonOrThrow();
            NDArray matrix = store.getValue(weight, input.getDevice(), training);
            NDArray added = store.getValue(bias, input.getDevice(), training);
            return new NDList(input.matMul(matrix.transpose()).add(added));
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputs) {
            return new Shape[] {new Shape(inputs[0].get(0), units)};
        }
    }

    @BeforeAll
    static void register() {
        Layers.register(LayerType.named("affine")
                .size("units", Kind.integer(1), "how many outputs")
                .creates(arguments -> BlockLayer.of(() -> new Affine(arguments.integer("units")))));
    }

    private static Network network(String word) {
        return Network.of("bars", """
                input 1x12x12
                conv 3 3x3 relu; maxpool 2; flatten
                skip: WORD 24 tanh
                dropout 0.2
                residual { WORD 24; batchnorm; relu }
                add skip
                dense 3 maxnorm=3
                """.replace("WORD", word));
    }

    /** The same with the same weights, once as a program and once with layers that Java computes. */
    private static Network[] pair() {
        Network ours = network("dense");
        Network blocks = network("affine");
        List<String> paths = ours.weights().paths();
        for (int i = 0; i < paths.size(); i++) {
            blocks.weights().set(blocks.weights().paths().get(i), ours.weights().get(paths.get(i)));
        }
        return new Network[] {ours, blocks};
    }

    private static Training training(Network network) {
        return Training.of(network, BARS).epochs(2).batch(32).learningRate(0.01);
    }

    private static void assertSame(Network ours, Network blocks, double tolerance) {
        List<String> paths = ours.weights().paths();
        for (int i = 0; i < paths.size(); i++) {
            String path = blocks.weights().paths().get(i);
            assertArrayEquals(ours.weights().get(paths.get(i)), blocks.weights().get(path), (float) tolerance, path);
        }
    }

    @Test
    void learnsWhatTheSameNetworkOfGliasLayersLearns() {
        Network[] pair = pair();
        Run ours = training(pair[0]).run();
        Run blocks = training(pair[1]).run();
        assertArrayEquals(ours.stepLosses(), blocks.stepLosses(), 1e-5f);
        assertSame(pair[0], pair[1], 1e-4);
        assertEquals(
                ours.epochs().get(1).validationLoss(), blocks.epochs().get(1).validationLoss(), 1e-5);
        float[] sample = java.util.Arrays.copyOf(BARS.test().inputs(), 144);
        assertArrayEquals(
                pair[0].predict(sample).values(), pair[1].predict(sample).values(), 1e-5f);
    }

    @Test
    void oneDeviceComputesThem() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> training(network("affine")).device("gpu,gpu1").run())
                .getMessage()
                .contains("one device"));
    }

    @Test
    void takesPartInAllThatAStepCanDo() {
        Network[] pair = pair();
        for (Network network : pair) {
            training(network)
                    .accumulate(2)
                    .augment("shift:0.1", "mixup")
                    .freeze("conv1")
                    .l2(1e-3)
                    .clip(0.5)
                    .average(0.9)
                    .optimizer("adamw")
                    .schedule("cosine")
                    .run();
        }
        // Dropout draws in another order where a step has several batches, so only what does not depend on it is equal.
        assertArrayEquals(
                pair[0].weights().get("conv1.weight"), pair[1].weights().get("conv1.weight"));
        assertEquals(
                pair[0].evaluate(BARS.test()).accuracy(),
                pair[1].evaluate(BARS.test()).accuracy(),
                0.25);
    }

    @Test
    void saysThatItIsSlower() {
        Run run = training(network("affine")).epochs(1).run();
        assertEquals(
                "'skip', 'affine1' are blocks of DJL's, computed from Java step by step: slower than a network of Glia's"
                        + " own layers, which is one program.",
                run.note());
    }

    @Test
    void refusesWhatOnlyAProgramCanDo() {
        Network network = network("affine");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> training(network).precision("bf16").run())
                .getMessage()
                .contains("fp32"));
        String message = assertThrows(IllegalArgumentException.class, () -> Predictor.program(network, "forward"))
                .getMessage();
        assertTrue(message.contains("(line 3 of bars) is computed by a block of DJL's"), message);
    }

    @Test
    void showsWhatEachLayerGives() {
        Network[] pair = pair();
        var expected = Activations.of(pair[0], BARS.test().first(3));
        var found = Activations.of(pair[1], BARS.test().first(3));
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).values(), found.get(i).values(), 1e-5f);
        }
    }

    @Test
    void namesAShapeThatTheBlockCannotTake() {
        Layers.register(LayerType.named("fussy")
                .creates(arguments -> BlockLayer.of(() -> new Affine(3) {
                    @Override
                    public Shape[] getOutputShapes(Shape[] inputs) {
                        return new Shape[] {new Shape(7)};
                    }
                })));
        String message = assertThrows(DefinitionException.class, () -> Network.of("odd", "input 4; fussy"))
                .getMessage();
        assertTrue(message.contains("it must give one array with the batch first"), message);
    }

    @Test
    void freesWhatAStepTook() {
        int[] held = EngineThread.call(() -> {
            Plan plan = training(network("affine")).plan();
            try (NativeTraining state = new NativeTraining(plan, Optional.empty());
                    NDArray order = state.order(Order.of(160, 1, 1))) {
                state.take(order, 0, 32, 0, new double[] {0.01});
                int before = state.held();
                state.take(order, 0, 160, 1, new double[] {0.01, 0.01, 0.01, 0.01, 0.01});
                return new int[] {before, state.held()};
            }
        });
        assertEquals(held[0], held[1]);
    }
}
