package glia.plots.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.text.PairPreparation;
import glia.networks.Network;
import glia.networks.generation.Translation;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import glia.plots.Figure;
import glia.plots.Plots;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Panel;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TranslationAttentionPlotTest {
    private static final Dataset DATES =
            Datasets.load("dates", Options.defaults().with("samples", 200));
    private static Network translator;

    @BeforeAll
    static void trainALittle() {
        translator = Networks.named("translator", "gru-translator", Map.of("units", "8"))
                .initialize(2);
        Training.of(translator, DATES).epochs(2).learningRate(0.01).run();
    }

    /** Every row is spread over the source alone: padding is neither shown nor looked at. */
    @Test
    void rowsAreWhatItWritesAndColumnsWhatItReads() {
        Figure figure = Plots.attention(translator, "3 May 2009");
        assertEquals(1, figure.panels().size());
        Panel panel = figure.panels().get(0);
        assertEquals("3,\u2423,M,a,y,\u2423,2,0,0,9", String.join(",", panel.x().categories()));
        String written = Translation.of(translator).text("3 May 2009");
        String shown = String.join("", panel.y().categories());
        assertTrue(shown.replaceAll("<(bos|pad|eos)>", "").equals(written), shown + " and " + written);
        double[][] z = ((HeatMap) panel.marks().get(0)).z();
        assertEquals(panel.y().categories().size(), z.length);
        for (double[] row : z) {
            assertEquals(10, row.length);
            assertEquals(1, Arrays.stream(row).sum(), 1e-5);
        }
        assertTrue(figure.toSvg().contains("3 May 2009"), "says what it reads");
    }

    @Test
    void aSampleIsDrawnAsItsText() {
        PairPreparation pairs = (PairPreparation) DATES.preparation().orElseThrow();
        Figure sample = Plots.attention(translator, DATES, 1);
        Figure text =
                Plots.attention(translator, pairs.decodeSource(DATES.test().input(1)));
        double[][] expected = ((HeatMap) text.panels().get(0).marks().get(0)).z();
        double[][] found = ((HeatMap) sample.panels().get(0).marks().get(0)).z();
        for (int row = 0; row < expected.length; row++) {
            assertArrayEquals(expected[row], found[row], 1e-6);
        }
    }

    @Test
    void whatIsReadFromTheSourceComesFirst() {
        Network transformer = Networks.named(
                        "t",
                        "transformer-translator",
                        Map.of(
                                "source",
                                "30",
                                "total",
                                "41",
                                "vocab",
                                "50",
                                "features",
                                "8",
                                "heads",
                                "2",
                                "layers",
                                "1"))
                .initialize(2);
        transformer.preparation(DATES.preparation().orElseThrow());
        Figure figure = Plots.attention(transformer, DATES, 0);
        assertEquals(6, figure.panels().size());
        for (int head = 0; head < 2; head++) {
            assertTrue(figure.panels().get(head).title().contains("across"));
        }
    }
}
