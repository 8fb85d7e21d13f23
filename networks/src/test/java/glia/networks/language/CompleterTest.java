package glia.networks.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.layers.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleterTest {

    /** The cursor stands at the bar. */
    private static List<String> at(String text) {
        int cursor = text.indexOf('|');
        return Layers.complete(text.replace("|", ""), cursor).stream()
                .map(Completion::text)
                .toList();
    }

    @Test
    void layersAndBlocksBeginAStatement() {
        assertEquals(List.of("conv", "concat"), at("input 1x4x4\nco|"));
        assertEquals(List.of("relu", "reshape", "residual", "repeat"), at("input 4; re| dense 3"));
        assertTrue(at("def block(c) { conv c 3 }\ninput 4\nbl|").contains("block"));
        assertTrue(at("input 4\nskip: den|").contains("dense"));
        assertTrue(at("input 4\nresidual { den|").contains("dense"));
    }

    @Test
    void optionsAndActivationsFollow() {
        assertEquals(List.of("stride=", "step"), at("input 1x4x4\nconv 3 3x3 st|"));
        assertTrue(at("input 4\ndense 3 |").containsAll(List.of("bias=", "l2=", "relu", "tanh")));
        assertFalse(at("input 4\ndense 3 relu |").contains("tanh"), "one activation is enough");
        assertFalse(at("input 4\ndense 3 bias=no |").contains("bias="), "given already");
        assertEquals(
                List.of("bidirectional"),
                at("input 4x4\nlstm 3 bi|").stream()
                        .filter(word -> word.startsWith("bid"))
                        .toList());
        assertEquals(
                List.of("sine"),
                at("input 4x4\npositional s|").stream().filter("sine"::equals).toList());
        assertEquals(List.of("c=", "s="), at("def block(c, s=1) { conv c 3 }\ninput 4\nblock |"));
    }

    @Test
    void valuesFollowTheirOption() {
        assertEquals(List.of("same"), at("input 1x4x4\nconv 3 3 pad=s|"));
        assertEquals(List.of("pre", "post"), at("input 4x4\ntransformer norm=|"));
        assertEquals(List.of("auto"), at("input 4\nresidual project=|"));
        assertEquals(List.of("words"), at("words: input tokens 4\nother: embedding vocab=3 4\nlast mask=w|"));
    }

    @Test
    void labelsAreOffered() {
        assertTrue(at("input 4\nskip: relu\nadd |").contains("skip"));
        assertTrue(at("input tokens 4; words: embedding vocab=9 4\neach { dense 9 tied=|")
                .contains("words"));
    }

    @Test
    void theReplacedPartIsTold() {
        Completion completion = Layers.complete("input 4; den", 12).get(0);
        assertEquals("dense", completion.text());
        assertEquals(9, completion.start());
        assertEquals(12, completion.end());
        assertEquals(
                new Completion("same", 34, 36, "zeros around the input; same: as many as keep the size at stride 1"),
                Layers.complete("input 1x4x4\nconv 3 3 stride=2 pad=sa", 36).get(0));
    }

    @Test
    void commentsAndJavaAreLeftAlone() {
        assertEquals(List.of(), at("input 4 # co|"));
        assertEquals(List.of(), at("input 4\ndense ${wi|"));
        assertEquals(List.of("relu"), at("input 4\ndense ${width} re|"));
        assertEquals(
                List.of(),
                Layers.complete("", 5).stream()
                        .filter(each -> each.start() != 0)
                        .toList());
    }
}
