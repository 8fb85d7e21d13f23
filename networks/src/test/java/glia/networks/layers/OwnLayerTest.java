package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.DefinitionException;
import glia.networks.Layer;
import glia.networks.LayerException;
import glia.networks.Network;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.Training;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whoever writes a layer that does not work is told which, where and what, and shown no trace of Glia's. */
class OwnLayerTest {

    /** A layer of two functions. */
    private record Given(Function<Shape, Shape> shape, BiFunction<Emission, Value, Value> emission) implements Layer {
        @Override
        public Shape outputShape(List<Shape> inputs) {
            return shape.apply(inputs.get(0));
        }

        @Override
        public Value emit(Emission to, List<Value> inputs) {
            return emission.apply(to, inputs.get(0));
        }
    }

    private static String refused(Function<Arguments, Layer> creation) {
        Layers.register(LayerType.named("mine").creates(creation));
        return assertThrows(DefinitionException.class, () -> Network.of("n", "input 2\ndense 3; mine"))
                .getMessage();
    }

    @Test
    void theDefinitionPointsAtIt() {
        String line = "n, line 2:  dense 3; mine\n                     ^^^^ ";
        assertEquals(line + "what creates this layer gave null, and should give a Layer", refused(arguments -> null));
        assertEquals(line + "this layer's own Java failed: IllegalStateException: no", refused(arguments -> {
            throw new IllegalStateException("no");
        }));
        assertEquals(
                line + "this layer's outputShape gave null, and should give a Shape",
                refused(arguments -> new Given(shape -> null, (emission, value) -> value)));
        assertEquals(
                line + "this layer's own Java failed: IndexOutOfBoundsException",
                refused(arguments -> new Given(
                        shape -> {
                            throw new IndexOutOfBoundsException();
                        },
                        (emission, value) -> value)));
    }

    private static String failed(BiFunction<Emission, Value, Value> emission) {
        Layers.register(LayerType.named("mine").creates(arguments -> new Given(shape -> shape, emission)));
        Network network = Network.of("n", "input 2\ndense 3; mine\ndense 2");
        Samples samples = new Samples(Shape.of(2), Shape.of(), new float[8], new float[4]);
        Dataset dataset = new Dataset("d", "", new Task.Classification(List.of("a", "b")), samples, samples, samples);
        String predicting =
                assertThrows(LayerException.class, () -> network.predict(1, 2)).getMessage();
        String training = assertThrows(
                        LayerException.class,
                        () -> Training.of(network, dataset).epochs(1).run())
                .getMessage();
        String place = "'mine' in line 2";
        assertTrue(predicting.startsWith(place) && training.startsWith(place), predicting + training);
        return training.substring(place.length());
    }

    @Test
    void itsProgramIsLookedThrough() {
        assertEquals(
                ": its emit gave null, and should give the Value of its output", failed((emission, value) -> null));
        assertEquals(": its emit failed: IllegalStateException: no", failed((emission, value) -> {
            throw new IllegalStateException("no");
        }));
        assertEquals(
                ": its outputShape says (3), and its emit gives (1)",
                failed((emission, value) -> emission.call("torch.sum", Shape.of(1), value, List.of(1), true)));
    }

    @Test
    void whatTheNativeLibraryRefusesIsLaidAtItsDoor() {
        String own =
                " of n is a layer of your own: see that its emit gives (3) for each sample, as its outputShape says."
                        + " The native program failed";
        String unknown = failed((emission, value) -> emission.call("torch.nosuch", value.shape(), value));
        assertTrue(unknown.startsWith(own) && unknown.endsWith("': there is no operation torch.nosuch"), unknown);
        String lies = failed((emission, value) -> emission.call("torch.sum", value.shape(), value, List.of(1), true));
        assertTrue(lies.startsWith(own) && lies.contains("shapes cannot be multiplied"), lies);
    }
}
