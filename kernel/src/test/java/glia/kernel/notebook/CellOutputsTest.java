package glia.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellOutputsTest {
    private final Map<String, List<ObjectNode>> displays = new HashMap<>();
    private final CellOutputs cell = new CellOutputs(displays);

    @Test
    void joinsNeighbouringPiecesOfOneStream() {
        stream("stdout", "a");
        stream("stdout", "b\n");
        stream("stderr", "e");
        stream("stdout", "c");
        assertEquals(
                json("[{'output_type':'stream','name':'stdout','text':'ab\\n'},"
                        + "{'output_type':'stream','name':'stderr','text':'e'},"
                        + "{'output_type':'stream','name':'stdout','text':'c'}]"),
                cell.outputs());
    }

    @Test
    void aDisplayBetweenTwoPiecesKeepsThemApart() {
        stream("stdout", "a");
        cell.accept("display_data", json("{'data':{'text/plain':'d'},'metadata':{}}"));
        stream("stdout", "b");
        assertEquals(3, cell.outputs().size());
        assertEquals("b", cell.outputs().get(2).path("text").asText());
    }

    @Test
    void goesOnWithAStreamAfterTheCellEnded() {
        stream("stdout", "a");
        cell.outputs();
        stream("stdout", "b");
        assertEquals("b", cell.outputs().get(1).path("text").asText());
    }

    @Test
    void anUpdateChangesEveryOutputWithThatIdInAnyCell() {
        CellOutputs later = new CellOutputs(displays);
        cell.accept("display_data", display("p", "one"));
        later.accept("display_data", display("p", "two"));
        JsonNode first = cell.outputs();
        later.accept("update_display_data", display("p", "three"));
        later.accept("update_display_data", display("unknown", "four"));
        assertEquals("three", first.at("/0/data/text~1plain").asText());
        assertEquals("three", later.outputs().at("/0/data/text~1plain").asText());
        assertEquals(1, later.outputs().size());
    }

    @Test
    void clearsAtOnceOrWithTheNextOutput() {
        stream("stdout", "a");
        cell.accept("clear_output", json("{'wait':true}"));
        assertEquals(1, cell.outputs().size());
        stream("stdout", "b");
        assertEquals(json("[{'output_type':'stream','name':'stdout','text':'b'}]"), cell.outputs());
        cell.accept("clear_output", json("{'wait':false}"));
        assertEquals(0, cell.outputs().size());
    }

    @Test
    void keepsErrorsAndResults() {
        cell.accept("error", json("{'ename':'E','evalue':'v','traceback':['t1','t2']}"));
        cell.accept("execute_result", json("{'execution_count':3,'data':{'text/plain':'1'}}"));
        assertEquals(
                json(
                        "[{'output_type':'error','ename':'E','evalue':'v','traceback':['t1','t2']},"
                                + "{'output_type':'execute_result','data':{'text/plain':'1'},'metadata':{},'execution_count':3}]"),
                cell.outputs());
    }

    @Test
    void manySmallPiecesTakeNoQuadraticTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 300_000; i++) {
                stream("stdout", "line\n");
            }
            assertEquals(1_500_000, cell.outputs().get(0).path("text").asText().length());
        });
    }

    private void stream(String name, String text) {
        cell.accept(
                "stream",
                new ObjectMapper().createObjectNode().put("name", name).put("text", text));
    }

    private static JsonNode display(String id, String text) {
        return json("{'data':{'text/plain':'" + text + "'},'metadata':{},'transient':{'display_id':'" + id + "'}}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
