package glia.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.kernel.extension.MimeBundle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RendererTableTest {
    private final RendererTable table = new RendererTable();

    private String text(Object value) {
        return (String) table.render(value).data().get(MimeBundle.TEXT);
    }

    @Test
    void theNearestTypeWins() {
        table.register(Collection.class, value -> MimeBundle.text("collection"));
        table.register(List.class, value -> MimeBundle.text("list"));
        assertEquals("list", text(new ArrayList<>()));
        assertEquals("collection", text(java.util.Set.of()));
    }

    @Test
    void aNameRegistersWithoutLoadingTheClass() {
        table.register("java.util.ArrayList", () -> value -> MimeBundle.text("lazy"));
        assertEquals("lazy", text(new ArrayList<>()));
    }

    @Test
    void aRendererMayGiveMoreWhereCertainTypesAreAskedFor() {
        table.register(StringBuilder.class, new glia.kernel.extension.Renderer<StringBuilder>() {
            @Override
            public MimeBundle render(StringBuilder value) {
                return MimeBundle.html("<b>", "usual");
            }

            @Override
            public MimeBundle render(StringBuilder value, List<String> mimeTypes) {
                return render(value).with(MimeBundle.MARKDOWN, "**");
            }
        });
        StringBuilder value = new StringBuilder();
        assertEquals(
                Map.of(MimeBundle.MARKDOWN, "**"),
                table.render(value, List.of(MimeBundle.MARKDOWN)).data());
        assertEquals(
                Map.of(MimeBundle.HTML, "<b>"),
                table.render(value, List.of(MimeBundle.HTML)).data());
        assertEquals(3, table.render(value, List.of(MimeBundle.PNG)).data().size());
        assertEquals("usual", text(value));
    }

    @Test
    void aRendererThatFailsIsNamed() {
        table.register(StringBuilder.class, value -> {
            throw new IllegalStateException("no");
        });
        assertTrue(text(new StringBuilder("x")).startsWith("x\n(its renderer failed"));
    }

    @Test
    void hostileTextIsEscaped() {
        StandardRenderers.register(table);
        String html = (String) table.render(Map.of("<script>", "\"'&")).data().get(MimeBundle.HTML);
        assertTrue(html.contains("&lt;script&gt;") && html.contains("&quot;&#39;&amp;"), html);
    }

    @Test
    void largeCollectionsAreCut() {
        StandardRenderers.register(table);
        String html = (String)
                table.render(java.util.stream.IntStream.range(0, 1000).boxed().toList())
                        .data()
                        .get(MimeBundle.HTML);
        assertTrue(html.contains("showing 50 of 1000"), html);
    }
}
