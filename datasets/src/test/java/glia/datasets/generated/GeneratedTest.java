package glia.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.datasets.text.PairPreparation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedTest {

    static Stream<String> generated() {
        return Datasets.catalogue().stream().filter(CatalogueEntry::generated).map(CatalogueEntry::name);
    }

    @ParameterizedTest
    @MethodSource("generated")
    void seedDecidesTheData(String name) {
        Options few = Options.defaults().with("samples", 200);
        Dataset first = Datasets.load(name, few.seed(1));
        Dataset again = Datasets.load(name, few.seed(1));
        Dataset other = Datasets.load(name, few.seed(2));
        assertArrayEquals(first.train().inputs(), again.train().inputs());
        assertArrayEquals(first.test().targets(), again.test().targets());
        assertFalse(Arrays.equals(first.train().inputs(), other.train().inputs()));
        assertEquals(200, first.size());
    }

    /** The mean distance of a point of one moon to the unit circle of its centre is the noise's folded mean. */
    @Test
    void moonsLieOnTheirArcs() {
        Samples clean =
                Datasets.load("moons", Options.defaults().with("noise", 0)).train();
        for (int i = 0; i < clean.size(); i++) {
            float[] point = clean.input(i);
            boolean lower = clean.label(i) == 1;
            double x = lower ? point[0] - 1 : point[0];
            double y = lower ? point[1] - 0.5 : point[1];
            assertEquals(1, x * x + y * y, 1e-5);
            assertTrue(lower ? y <= 1e-6 : y >= -1e-6);
        }
    }

    @Test
    void xorIsExclusiveOr() {
        Samples clean =
                Datasets.load("xor", Options.defaults().with("noise", 0)).train();
        for (int i = 0; i < clean.size(); i++) {
            float[] point = clean.input(i);
            assertEquals(point[0] != point[1] ? 1 : 0, clean.label(i));
        }
    }

    @Test
    void linesSeparateBlobsAndNeitherXorNorCircles() {
        assertTrue(linear("blobs", 3) > 0.97);
        assertTrue(linear("xor", 2) < 0.8);
        assertTrue(linear("circles", 2) < 0.8);
        double moons = linear("moons", 2);
        assertTrue(moons > 0.75 && moons < 0.97, "moons " + moons);
        assertTrue(linear("spirals", 2) < 0.8);
    }

    @Test
    void eightModesAreSetApart() {
        Samples samples = Datasets.load("eight-gaussians").train();
        for (int i = 0; i < samples.size(); i++) {
            float[] point = samples.input(i);
            int mode = samples.label(i);
            double x = 2 * Math.cos(Math.PI * mode / 4);
            double y = 2 * Math.sin(Math.PI * mode / 4);
            // Five standard deviations of 0.02, in each direction.
            assertTrue(Math.hypot(point[0] - x, point[1] - y) < 0.15);
        }
    }

    @Test
    void curveIsTheOneNamed() {
        Samples clean =
                Datasets.load("regression", Options.defaults().with("noise", 0)).train();
        for (int i = 0; i < clean.size(); i++) {
            double x = clean.input(i)[0];
            assertEquals(Math.sin(2 * x) + x / 2, clean.target(i)[0], 1e-5);
        }
    }

    @Test
    void recallAsksForTheFirstToken() {
        Samples samples = Datasets.load(
                        "recall", Options.defaults().with("steps", 12).with("symbols", 5))
                .train();
        Set<Float> later = new HashSet<>();
        for (int i = 0; i < samples.size(); i++) {
            float[] tokens = samples.input(i);
            assertEquals(12, tokens.length);
            assertEquals(tokens[0] - 1, samples.label(i));
            later.add(tokens[11]);
        }
        assertEquals(Set.of(1f, 2f, 3f, 4f, 5f), later);
    }

    @Test
    void datesAreWrittenRight() {
        Random random = new Random(5);
        Set<String> written = new HashSet<>();
        LocalDate day = LocalDate.of(2009, 3, 3);
        assertEquals(DayOfWeek.TUESDAY, day.getDayOfWeek());
        for (int i = 0; i < 300; i++) {
            written.add(Dates.write(day, random));
        }
        assertEquals(
                Set.of(
                        "March 3, 2009",
                        "3 March 2009",
                        "3 Mar 2009",
                        "Tuesday, 3 March 2009",
                        "Tue Mar 3 2009",
                        "03.03.2009",
                        "march 3rd 2009",
                        "the 3rd of March, 2009",
                        "2009 mar 3"),
                written);
    }

    @Test
    void noDateStandsTwice() {
        Dataset dates = Datasets.load("dates");
        PairPreparation preparation = (PairPreparation) dates.preparation().orElseThrow();
        assertEquals(OptionalInt.of(0), ((Task.Classification) dates.task()).padding());
        Set<String> seen = new HashSet<>();
        for (Samples part : List.of(dates.train(), dates.validation(), dates.test())) {
            for (int i = 0; i < part.size(); i++) {
                String iso = preparation.decodeTarget(part.target(i));
                assertEquals(iso, LocalDate.parse(iso).toString());
                assertTrue(seen.add(iso), iso);
                assertTrue(preparation.decodeSource(part.input(i)).length() <= 30);
            }
        }
    }

    private static double linear(String name, int classes) {
        Dataset data = Datasets.load(name);
        return new LinearModel(data.inputShape().size(0), classes)
                .fit(data.train(), 20, 0.5f)
                .accuracy(data.train());
    }
}
