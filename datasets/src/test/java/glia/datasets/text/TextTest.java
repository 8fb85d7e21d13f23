package glia.datasets.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Shape;
import glia.datasets.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void wordsAreCutByFrequency() {
        List<List<String>> sentences = List.of(List.of("b", "a", "a", "c"), List.of("a", "b", "<pad>"));
        Vocabulary vocabulary = Vocabulary.ofWords(sentences, 4, Vocabulary.PADDING, Vocabulary.UNKNOWN);
        assertEquals(List.of("<pad>", "<unk>", "a", "b"), vocabulary.tokens());
        assertEquals(1, vocabulary.identifier("c"));
        assertEquals("a", vocabulary.token(2));
        assertThrows(DatasetException.class, () -> vocabulary.token(4));
    }

    @Test
    void charactersAreCodePoints() {
        Vocabulary vocabulary = Vocabulary.ofCharacters(List.of("b🐧a", "ab"));
        assertEquals(List.of("a", "b", "🐧"), vocabulary.tokens());
        assertEquals(List.of("🐧", "é"), Tokenizer.CHARACTERS.split("🐧é"));
        String message = assertThrows(DatasetException.class, () -> vocabulary.identifier("z"))
                .getMessage();
        assertEquals("'z' is not in the vocabulary of 3 tokens.", message);
    }

    @Test
    void wordsKeepApostrophesAndSplitPunctuation() {
        assertEquals(
                List.of("don't", "stop", ",", "le", "café", ":", "l’été", "!"),
                Tokenizer.WORDS.split("Don't stop, le café: l’été!"));
        assertEquals(
                "don't stop, le café (2).", Tokenizer.WORDS.join(Tokenizer.WORDS.split("Don't stop, le café (2).")));
    }

    @Test
    void textsAreCutAndFilled() {
        Vocabulary vocabulary = Vocabulary.ofCharacters(List.of("abc"), Vocabulary.PADDING);
        TextPreparation before =
                new TextPreparation(Tokenizer.CHARACTERS, vocabulary, 4, TextPreparation.Padding.BEFORE);
        assertArrayEquals(new float[] {0, 0, 1, 2}, before.encode("ab"));
        assertArrayEquals(new float[] {1, 2, 3, 1}, before.encode("abcab"));
        assertEquals("ab", before.decode(0, 0, 1, 2));
        TextPreparation after = new TextPreparation(Tokenizer.CHARACTERS, vocabulary, 4, TextPreparation.Padding.AFTER);
        assertArrayEquals(new float[] {1, 2, 0, 0}, after.encode("ab"));
    }

    @Test
    void pairsEndAndShift() {
        Vocabulary source = Vocabulary.ofCharacters(List.of("ab"), Vocabulary.PADDING);
        Vocabulary target =
                Vocabulary.ofCharacters(List.of("xy"), Vocabulary.PADDING, Vocabulary.BEGIN, Vocabulary.END);
        PairPreparation pairs = new PairPreparation(Tokenizer.CHARACTERS, source, 3, target, 4);
        assertArrayEquals(new float[] {1, 2, 0}, pairs.encode("ab"));
        assertArrayEquals(new float[] {3, 4, 2, 0}, pairs.encodeTarget("xy"));
        assertArrayEquals(new float[] {1, 3, 4, 2}, pairs.shifted(pairs.encodeTarget("xy")));
        assertArrayEquals(new float[] {3, 3, 3, 2}, pairs.encodeTarget("xxxxxx"));
        assertEquals("xy", pairs.decodeTarget(1, 3, 4, 2, 3));
        assertEquals("ab", pairs.decodeSource(1, 2, 0));
    }

    @Test
    void windowsOfCharactersTargetTheNext() {
        String text = "abcdefghij".repeat(20);
        Dataset data = CharacterWindows.of("t", "test", text, 8, 8, Options.defaults());
        assertEquals(Shape.of(8), data.inputShape());
        assertEquals(Shape.of(8), data.targetShape());
        TextPreparation preparation = (TextPreparation) data.preparation().orElseThrow();
        assertEquals("abcdefgh", preparation.decode(data.train().input(0)));
        assertEquals("bcdefghi", preparation.decode(data.train().target(0)));
        assertEquals("ijabcdef", preparation.decode(data.train().input(1)));
        // 160 characters for training: windows start at 0, 8, ... 151 at most.
        assertEquals(19, data.train().size());
        assertEquals("abcdefgh", preparation.decode(data.validation().input(0)));
        assertArrayEquals(new float[] {0, 1, 2}, preparation.encode("abc"));
    }

    @Test
    void shortTextSaysSo() {
        String message = assertThrows(
                        DatasetException.class,
                        () -> CharacterWindows.of("t", "test", "abc".repeat(10), 8, 8, Options.defaults()))
                .getMessage();
        assertTrue(message.contains("30 characters") && message.contains(Split.DEFAULT.toString()), message);
    }

    @Test
    void paddingMustBeFirst() {
        assertThrows(IllegalArgumentException.class, () -> new Vocabulary(List.of("a", Vocabulary.PADDING)));
        assertThrows(IllegalArgumentException.class, () -> new Vocabulary(List.of("a", "a")));
    }
}
