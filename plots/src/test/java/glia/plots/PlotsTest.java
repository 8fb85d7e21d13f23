package glia.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Run;
import glia.networks.training.Training;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlotsTest {
    @Test
    void everyPlotHasAWordOfItsOwnAndHelp() {
        assertEquals(
                Plots.all().size(),
                Plots.all().stream().map(Plot::word).distinct().count());
        for (Plot plot : Plots.all()) {
            assertTrue(plot.word().matches("[a-z-]+"), plot.word());
            assertTrue(plot.summary().endsWith("."), plot.summary());
            assertEquals(plot, Plots.find(plot.word()).orElseThrow());
            assertTrue(
                    Stream.of(Plots.class.getMethods())
                            .anyMatch(method -> method.getName().equals(plot.method())),
                    "Plots has no method " + plot.method());
        }
    }

    @Test
    void aPlotSaysWhatItNeeds() {
        Plot curves = Plots.find("curves").orElseThrow();
        IllegalArgumentException failure =
                assertThrows(PlotSubject.MissingSubjectException.class, () -> curves.draw(Gallery.moons()));
        assertEquals("The plot 'curves' is drawn from a run, or several, found a Dataset", failure.getMessage());
    }

    @TestFactory
    Stream<DynamicTest> whatWasLearnedCanBeDrawn() {
        return LearnedGallery.figures().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> FigureTest.check(entry.getValue())));
    }

    @Test
    void aLongTrainingIsShownInFewFrames() {
        Animation animation = LearnedGallery.animation(30);
        assertEquals("epoch 0", animation.labels().get(0));
        assertEquals("epoch 30", animation.labels().get(animation.labels().size() - 1));
        assertTrue(
                animation.figures().size() <= 24, "found " + animation.figures().size());
        assertTrue(
                animation.toHtml().length() < 1_000_000,
                "found " + animation.toHtml().length());
    }

    @Test
    void twoRunsOfOneNetworkAreToldApart() {
        Dataset moons = Gallery.moons();
        Network network = Network.of("small", "input 2\ndense 2");
        Run first = Training.of(network, moons).epochs(1).run();
        Run second = Training.of(network, moons).epochs(1).run();
        String svg = Plots.compare(first, second).toSvg();
        assertTrue(svg.contains(">small 1<") && svg.contains(">small 2<"), svg);
    }

    @Test
    void aNetworkOfManyInputsHasNoBoundary() {
        Network network = Network.of("wide", "input 13\ndense 3");
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> Plots.boundary(network, Gallery.table()));
        assertTrue(failure.getMessage().contains("wine has the input (13) and classes"), failure.getMessage());
    }
}
