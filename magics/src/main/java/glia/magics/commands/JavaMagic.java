package glia.magics.commands;

import glia.datasets.Suggestion;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.MagicType;
import glia.magics.MagicUse;
import glia.magics.Magics;
import glia.magics.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** {@code %java %train lenet mnist}, or {@code %%java} over a cell. */
@Command(
        description = "Whatever a magic does, a line of Java does too; this shows it, and runs nothing.",
        footer = {"", "%%java %%train lenet mnist --epochs 5", "%%%%java over a whole cell shows the cell in plain Java"
        })
public final class JavaMagic extends MagicCommand {
    @Parameters(arity = "0..*", paramLabel = "MAGIC", description = "a magic as it would be typed")
    private List<String> words = List.of();

    @Override
    protected boolean takesText() {
        return true;
    }

    @Override
    protected Object run(MagicCall call) throws Exception {
        return new Page(java(call.arguments(), call.body(), call.context()));
    }

    private static String java(String text, Optional<String> body, MagicContext context) throws Exception {
        if (!text.isBlank()) {
            return one(text.strip(), body, context);
        }
        String cell = body.orElse("").strip();
        if (cell.isEmpty()) {
            throw new MagicException("which magic? %java %train lenet mnist, or %%java over a cell");
        }
        if (cell.startsWith("%%")) {
            int end = cell.indexOf('\n');
            return end < 0
                    ? one(cell, Optional.empty(), context)
                    : one(cell.substring(0, end), Optional.of(cell.substring(end + 1)), context);
        }
        List<String> lines = new ArrayList<>();
        for (String line : cell.split("\n")) {
            lines.add(line.strip().matches("%\\w.*") ? one(line.strip(), Optional.empty(), context) : line);
        }
        return String.join("\n", lines);
    }

    private static String one(String text, Optional<String> body, MagicContext context) throws Exception {
        boolean cell = text.startsWith("%%") || body.isPresent();
        String bare = text.replaceFirst("^%+", "");
        String name = bare.split("\\s", 2)[0];
        String arguments = bare.substring(name.length());
        MagicType type = Magics.find(name, cell ? MagicType.Place.CELL : MagicType.Place.LINE)
                .or(() -> Magics.all().stream()
                        .filter(any -> any.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new MagicException("there is no Java for '" + text + "'."
                        + Suggestion.hint(
                                name, Magics.all().stream().map(MagicType::name).toList())));
        return new MagicUse(type, context).java(arguments, body);
    }

    @Override
    protected String java(MagicCall call) {
        return "// " + JavaSource.quoted(call.arguments()) + " is shown in Java, which runs nothing";
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        return !before.isEmpty()
                ? List.of()
                : Magics.all().stream()
                        .map(type -> new Candidate(type.command(), "magic", type.summary()))
                        .toList();
    }
}
