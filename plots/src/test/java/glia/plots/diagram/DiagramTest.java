package glia.plots.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DiagramTest {
    private static final String RESNET = """
            def block(c, s) {
              residual project=auto {
                conv c 3x3 stride=s pad=same bias=no; batchnorm; relu
                conv c 3x3 pad=same bias=no; batchnorm
              }
              relu
            }
            input 3x32x32
            conv 16 3x3 pad=same bias=no; batchnorm; relu
            block 16 1
            block 16 1
            block 32 2
            globalavgpool
            dense 10
            """;

    @Test
    void smallStepsJoinTheirLayerAndEqualBlocksAreDrawnOnce() throws Exception {
        Network network = Network.of("resnet", RESNET);
        Diagram diagram = NetworkDiagram.of(network);
        assertEquals(network.parameterCount(), diagram.root().parameters());
        String svg = diagram.toSvg();
        parse(svg);
        assertTrue(svg.contains(">batchnorm · relu<"), svg);
        assertTrue(svg.contains(">× 2<"), svg);
        assertTrue(svg.contains(">block 16 1<"), svg);
    }

    @Test
    void anActivationIsNotSaidTwice() {
        Diagram diagram = NetworkDiagram.of(Network.of("mlp", "input 4\ndense 8 relu\ndense 3"));
        assertEquals("""
                flowchart TD
                  n0["input 4<br/>4"]
                  n1["dense 8<br/>relu<br/>8, 40 parameters"]
                  n2["dense 3<br/>3, 27 parameters"]
                  n0 --> n1
                  n1 --> n2
                """, diagram.toMermaid());
    }

    @Test
    void aSkipRunsFromItsLabel() {
        Diagram diagram = NetworkDiagram.of(
                Network.of("skip", "input 1x8x8\nfine: conv 4 3x3 pad=same\nconv 4 3x3 pad=same\nadd fine"));
        assertEquals("""
                digraph "skip" {
                  node [shape=box, style=rounded, fontname="sans-serif"];
                  n0 [label="input 1x8x8\\n1x8x8"];
                  n1 [label="conv 4 3x3 pad=same\\n4x8x8, 40 parameters"];
                  n2 [label="conv 4 3x3 pad=same\\n4x8x8, 148 parameters"];
                  n3 [label="add", shape=circle];
                  n0 -> n1;
                  n1 -> n2;
                  n2 -> n3;
                  n1 -> n3;
                }
                """, diagram.toDot());
    }

    @ParameterizedTest
    @MethodSource("glia.plots.Hostile#strings")
    void noNameGetsOutOfItsPlace(String hostile) throws Exception {
        Diagram diagram = new Diagram(
                hostile,
                Node.Chain.of(
                        new Node.Layer(Kind.DENSE, hostile, java.util.List.of(hostile), hostile, 1, ""),
                        new Node.Group(hostile, Node.Layer.of(hostile, hostile, 2))));
        Document svg = parse(diagram.toSvg());
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertFalse(diagram.toHtml().contains("<script"));
        assertFalse(diagram.toMermaid().contains("<script"), diagram.toMermaid());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
