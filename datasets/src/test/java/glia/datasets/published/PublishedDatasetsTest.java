package glia.datasets.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Mirror;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shapes;
import glia.datasets.TargetKind;
import glia.datasets.Task;
import glia.datasets.table.TablePreparation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedDatasetsTest {

    @BeforeEach
    void needMirror() {
        Mirror.required();
    }

    static Stream<String> published() {
        return Datasets.catalogue().stream()
                .filter(entry -> !entry.generated() && !entry.name().equals("mnist"))
                .map(CatalogueEntry::name);
    }

    @ParameterizedTest
    @MethodSource("published")
    void isAsItsEntrySays(String name) {
        CatalogueEntry entry = Datasets.catalogue().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Dataset data = Datasets.load(name);
        assertEquals(entry.samples(), data.size());
        assertEquals(entry.shapes(), Shapes.of(data));
        for (Samples part : List.of(data.train(), data.validation(), data.test())) {
            for (float value : part.inputs()) {
                assertTrue(Float.isFinite(value));
            }
            for (float value : part.targets()) {
                assertTrue(Float.isFinite(value));
                assertTrue(!(data.task() instanceof Task.Classification classes)
                        || value >= 0 && value < classes.classes().size());
            }
        }
        assertEquals(data.toString(), Datasets.load(name).toString());
    }

    /** Species counts from Gorman, Williams and Fraser (2014): 152, 68 and 124. */
    @Test
    void penguins() {
        assertClasses("penguins", List.of("Adelie", "Chinstrap", "Gentoo"), 152, 68, 124);
    }

    /** Class counts from the files' own descriptions. */
    @Test
    void tablesOfUci() {
        assertClasses("iris", List.of("setosa", "versicolor", "virginica"), 50, 50, 50);
        assertClasses("wine", List.of("1", "2", "3"), 59, 71, 48);
        assertClasses("breast-cancer", List.of("benign", "malignant"), 458, 241);
        assertClasses("german", List.of("bad", "good"), 300, 700);
        assertClasses("sonar", List.of("mine", "rock"), 111, 97);
        assertClasses("pima", List.of("no", "yes"), 500, 268);
        assertClasses("adult", List.of("<=50K", ">50K"), 37155, 11687);
    }

    /** 342 of the 891 listed passengers survived. */
    @Test
    void titanicHoldsNoColumnThatGivesTheAnswerAway() {
        assertClasses("titanic", List.of("died", "survived"), 549, 342);
        TablePreparation preparation =
                (TablePreparation) Datasets.load("titanic").preparation().orElseThrow();
        assertEquals(List.of("pclass", "sex", "age", "sibsp", "parch", "fare", "embarked"), preparation.columns());
        assertTrue(preparation.names().contains("pclass=3"), preparation.names()::toString);
    }

    @Test
    void adultKeepsTheOfficialTestRows() {
        Dataset adult = Datasets.load("adult");
        assertEquals(16281, adult.test().size());
        assertEquals(32561, adult.train().size() + adult.validation().size());
        TablePreparation preparation = (TablePreparation) adult.preparation().orElseThrow();
        Map<String, String> first = preparation.decode(adult.test().input(0));
        assertEquals("25.0", first.get("age"));
        assertEquals("Machine-op-inspct", first.get("occupation"));
        assertEquals("Male", first.get("sex"));
    }

    @Test
    void wineQualityCanBeClasses() {
        Dataset classes = Datasets.load("winequality-red", Options.defaults().target(TargetKind.CLASSIFICATION));
        assertEquals(new Task.Classification(List.of("3", "4", "5", "6", "7", "8")), classes.task());
        assertFalse(Datasets.load("winequality-red").task() instanceof Task.Classification);
    }

    private static void assertClasses(String name, List<String> classes, int... counts) {
        Dataset data = Datasets.load(name);
        assertEquals(new Task.Classification(classes), data.task());
        for (int c = 0; c < counts.length; c++) {
            int index = c;
            assertEquals(
                    counts[c],
                    Stream.of(data.train(), data.validation(), data.test())
                            .mapToInt(part -> part.classCounts(counts.length)[index])
                            .sum(),
                    name + " " + classes.get(c));
        }
    }
}
