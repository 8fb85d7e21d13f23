import glia.magics.MagicContext;
import glia.magics.NotebookVariable;
import glia.networks.training.Run;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A notebook's page that somebody watches: whatever is shown is made into the text that would go to the browser. */
final class Page implements MagicContext {
    private final Map<String, NotebookVariable> variables = new LinkedHashMap<>();
    private Run run;
    private long sent;

    Page(Map<String, Object> values) {
        values.forEach((name, value) ->
                variables.put(name, new NotebookVariable(name, value.getClass().getSimpleName(), value)));
    }

    Run run() {
        return run;
    }

    private void send(Object value) {
        String shown = value instanceof glia.magics.Page page ? page.html() : String.valueOf(value);
        sent += shown.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public List<NotebookVariable> variables() {
        return List.copyOf(variables.values());
    }

    @Override
    public void declare(String name, Class<?> type, Object value) {
        variables.put(name, new NotebookVariable(name, type.getSimpleName(), value));
        if (value instanceof Run made) {
            run = made;
        }
    }

    @Override
    public Object evaluate(String expression) {
        return variables.get(expression.strip()).value();
    }

    @Override
    public LiveDisplay display(Object value) {
        send(value);
        return this::send;
    }

    @Override
    public PrintStream out() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream err() {
        return out();
    }

    @Override
    public boolean interrupted() {
        return false;
    }

    @Override
    public Registration onInterrupt(Runnable action) {
        return () -> {};
    }
}
