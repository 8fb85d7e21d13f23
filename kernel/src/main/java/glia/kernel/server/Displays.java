package glia.kernel.server;

import glia.kernel.display.RendererTable;
import glia.kernel.evaluation.Cell;
import glia.kernel.extension.Display;
import glia.kernel.extension.MimeBundle;
import java.util.Map;
import java.util.UUID;

/** Shows values and replaces them in place. */
final class Displays {
    private final Publisher publisher;
    private final TextOutput output;
    private final RendererTable renderers;
    private volatile Shown last;

    private record Shown(Cell cell, String id) {}

    Displays(Publisher publisher, TextOutput output, RendererTable renderers) {
        this.publisher = publisher;
        this.output = output;
        this.renderers = renderers;
    }

    Display show(Object value) {
        String id = UUID.randomUUID().toString();
        last = new Shown(Cell.ofThread(), id);
        return show(id, value);
    }

    /** Whether a value is what the last display of the cell gave back: for a variable to hold, and not to be shown. */
    boolean gave(Cell cell, Object value) {
        Shown shown = last;
        return shown != null && shown.cell() == cell && shown.id().equals(value);
    }

    Display show(String id, Object value) {
        publish("display_data", value, id);
        return withId(id);
    }

    Display withId(String id) {
        return new Display() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void update(Object value) {
                publish("update_display_data", value, id);
            }
        };
    }

    void clear(boolean wait) {
        output.flush(Cell.ofThread());
        publisher.publishForCell("clear_output", Map.of("wait", wait));
    }

    private void publish(String type, Object value, String id) {
        Cell cell = Cell.ofThread();
        if (cell != null && cell.silent()) {
            return;
        }
        MimeBundle bundle = renderers.render(value);
        output.flush(cell);
        publisher.publishForCell(
                type,
                Map.of("data", bundle.data(), "metadata", bundle.metadata(), "transient", Map.of("display_id", id)));
    }
}
