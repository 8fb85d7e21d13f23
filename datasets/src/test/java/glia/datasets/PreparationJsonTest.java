package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.audio.SoundPreparation;
import glia.datasets.series.SeriesPreparation;
import glia.datasets.table.CategoryFeature;
import glia.datasets.table.NumberFeature;
import glia.datasets.table.TablePreparation;
import glia.datasets.table.Target;
import glia.datasets.text.BytePairPreparation;
import glia.datasets.text.BytePairs;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.TextPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationJsonTest {

    static Stream<Preparation> preparations() {
        Vocabulary letters = Vocabulary.ofCharacters(List.of("a\"\n<\u2028é🐧"), Vocabulary.PADDING);
        return Stream.of(
                new TablePreparation(
                        List.of(
                                new NumberFeature("x", 1.5, 1 / 3.0, 2),
                                new CategoryFeature("c", List.of("a", "b"), "b")),
                        new Target.Classes("y", List.of("no", "yes")),
                        Set.of("?", "")),
                new TablePreparation(
                        List.of(new NumberFeature("x", 0, 1, 0)), new Target.Number("y", new Scaler(3, 4)), Set.of()),
                new SeriesPreparation("v", 12, new Scaler(0.1, 0.2)),
                new TextPreparation(Tokenizer.CHARACTERS, letters, 9, TextPreparation.Padding.BEFORE),
                new BytePairPreparation(BytePairs.learn("à la la la 🐧🐧", 262), 7),
                new MaskedPreparation(
                        new TextPreparation(Tokenizer.WORDS, letters, 9, TextPreparation.Padding.NONE), 9, 0.15),
                new PairPreparation(Tokenizer.WORDS, letters, 3, letters, 4),
                new SoundPreparation(8000, 40, 64, new Scaler(-3, 2)));
    }

    @ParameterizedTest
    @MethodSource("preparations")
    void readsWhatItWrote(Preparation preparation) {
        assertEquals(preparation, PreparationJson.read(PreparationJson.write(preparation)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"kind\":\"series\",\"value\":\"v\",\"steps\":3}",
                "[]",
                "{\"kind\":\"java.io.File\"}",
                "{\"kind\":\"text\",\"vocabulary\":[\"a\",\"a\"],\"length\":1}",
                "{\"kind\":\"series\",\"steps\":\"many\"}"
            })
    void refusesAnythingElse(String json) {
        String message = assertThrows(DatasetException.class, () -> PreparationJson.read(json))
                .getMessage();
        assertTrue(message.startsWith("This is not how a data set was prepared: "), message);
    }

    @Test
    void catalogueLoadsKeepTheirPreparation() {
        Dataset dates = Datasets.load("dates", Options.defaults().with("samples", 100));
        Preparation preparation = dates.preparation().orElseThrow();
        assertEquals(preparation, PreparationJson.read(PreparationJson.write(preparation)));
    }
}
