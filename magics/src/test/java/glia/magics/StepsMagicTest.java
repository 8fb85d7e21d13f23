package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsMagicTest {

    /** The network says again what it reads; padding is not asked. */
    @Test
    void predictShowsEveryStepThatIsAsked() throws Exception {
        Network echo = Network.of("echo", "input tokens 3; onehot vocab=3; each { dense 3 bias=no }");
        echo.weights().set(echo.parameters().get(0).path(), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        Samples samples =
                new Samples(Shape.of(3), Shape.of(3), new float[] {1, 2, 2, 2, 1, 0}, new float[] {1, 2, 1, 2, 1, 0});
        Task task = new Task.Classification(List.of("<pad>", "yes", "no"));
        NotebookFixture notebook = new NotebookFixture()
                .with("echo", echo)
                .with("words", new Dataset("words", "made up", task, samples, samples, samples));
        assertEquals("""
                sample  is          predicted  right
                0       yes no yes  yes no no  2 of 3
                1       no yes      no yes     2 of 2""", ((Page) notebook.line("predict echo words")).text().stripTrailing());
    }
}
