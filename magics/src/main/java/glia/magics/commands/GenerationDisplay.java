package glia.magics.commands;

import glia.magics.MagicContext;
import glia.magics.Page;
import glia.networks.generation.GeneratedText;
import glia.networks.generation.Generation;
import java.util.Locale;

/** A text that grows in one place of the page, redrawn five times a second at most. */
final class GenerationDisplay implements AutoCloseable {
    private static final long NANOS_BETWEEN = 200_000_000;

    private final String prompt;
    private final MagicContext context;
    private final MagicContext.Registration stopping;
    private MagicContext.LiveDisplay display;
    private long drawn;

    GenerationDisplay(MagicContext context, Generation generation, String prompt) {
        this.prompt = prompt;
        this.context = context;
        stopping = context.onInterrupt(generation::stop);
    }

    /** On the engine's thread, between two tokens. */
    void told(String text) {
        long now = System.nanoTime();
        if (now - drawn >= NANOS_BETWEEN) {
            drawn = now;
            show(page(text, ""));
        }
    }

    /** With the first token rather than before it, so that a mistake in the beginning is all there is to read. */
    private void show(Page page) {
        if (display == null) {
            display = context.display(page);
        } else {
            display.update(page);
        }
    }

    void end(GeneratedText generated) {
        String speed = String.format(
                Locale.ROOT,
                "%s%,d tokens in %.1f s, %,.0f a second",
                generated.interrupted() ? "interrupted; " : "",
                generated.tokens(),
                generated.seconds(),
                generated.tokens() / Math.max(1e-9, generated.seconds()));
        show(page(generated.text(), speed));
    }

    private Page page(String text, String note) {
        String begun = text.startsWith(prompt) ? prompt : "";
        String html = "<div style=\"white-space:pre-wrap;overflow-wrap:anywhere\"><b>" + escaped(begun) + "</b>"
                + escaped(text.substring(begun.length())) + "</div>"
                + (note.isEmpty() ? "" : "<div style=\"opacity:.6;font-size:smaller\">" + escaped(note) + "</div>");
        return new Page(note.isEmpty() ? text : text + "\n[" + note + "]", html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        stopping.close();
    }
}
