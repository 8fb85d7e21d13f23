package glia.kernel.magic;

import glia.kernel.evaluation.JavaShell;
import glia.kernel.evaluation.Origin;
import glia.kernel.evaluation.StopChecks;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Runs the pieces of a cell in turn. */
public final class MagicRunner {
    private final MagicTable magics;
    private final Supplier<JavaShell> shell;
    private final Consumer<Object> display;
    private final IntSupplier number;

    /**
     * @param shell the notebook's Java, which may have to be waited for
     * @param number the number of the running cell
     */
    public MagicRunner(MagicTable magics, Supplier<JavaShell> shell, Consumer<Object> display, IntSupplier number) {
        this.magics = magics;
        this.shell = shell;
        this.display = display;
        this.number = number;
    }

    /** The value of the last piece, null if it has none. Values of magics before it are displayed. */
    public Object run(List<Part> parts) throws Exception {
        Object last = null;
        for (int i = 0; i < parts.size(); i++) {
            StopChecks.check();
            Part part = parts.get(i);
            last = run(part);
            boolean isLast = i == parts.size() - 1;
            if (!isLast && last != null && !(part instanceof Part.Java)) {
                display.accept(last);
            }
        }
        return last;
    }

    private Object run(Part part) throws Exception {
        if (part instanceof Part.Java java) {
            return shell.get().evaluate(java.source(), Origin.cell(number.getAsInt(), java.line()));
        } else if (part instanceof Part.Line line) {
            return execute(line.name(), line.arguments(), Optional.empty());
        } else if (part instanceof Part.Body body) {
            return execute(body.name(), body.arguments(), Optional.of(body.body()));
        } else if (part instanceof Part.Assignment assignment) {
            Object value = execute(assignment.name(), assignment.arguments(), Optional.empty());
            shell.get().assign(assignment.target(), value);
            return null;
        } else if (part instanceof Part.Help help) {
            Magic magic = magics.find(help.name(), !magics.hasLine(help.name()));
            return magic.help().orElseGet(() -> magics.entry(help.name()).summary());
        }
        throw new IllegalArgumentException("no such part: " + part);
    }

    private Object execute(String name, String arguments, Optional<String> body) throws Exception {
        return magics.find(name, body.isPresent()).execute(new MagicCall(name, arguments, body));
    }
}
