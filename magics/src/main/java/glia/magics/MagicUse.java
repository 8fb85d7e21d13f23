package glia.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Runs, completes and explains magics for a host. */
public final class MagicUse {
    private final MagicType type;
    private final MagicContext context;

    public MagicUse(MagicType type, MagicContext context) {
        this.type = type;
        this.context = context;
    }

    /**
     * Runs the magic.
     *
     * @param arguments the text behind its name
     * @param body the lines below it, where it stands over a cell
     * @return what to show, null for nothing
     * @throws MagicException for a mistake of the person
     * @throws Exception for anything else
     */
    public Object run(String arguments, Optional<String> body) throws Exception {
        return use(arguments, body, MagicCommand::run);
    }

    /** The Java that stands for this use. It evaluates the expressions in the arguments, and does nothing else. */
    public String java(String arguments, Optional<String> body) throws Exception {
        return use(arguments, body, MagicCommand::java).toString();
    }

    private interface Use {
        Object of(MagicCommand command, MagicCall call) throws Exception;
    }

    private Object use(String arguments, Optional<String> body, Use use) throws Exception {
        try {
            MagicCommand command = type.creation().get();
            CommandLine line = MagicHelp.commandLine(type, command);
            String[] words = command.takesText() ? texts(arguments) : values(arguments);
            if (line.parseArgs(words).isUsageHelpRequested()) {
                return new Page(MagicHelp.text(line));
            }
            return use.of(command, new MagicCall(type.command(), arguments.strip(), body, context));
        } catch (CommandLine.ParameterException mistake) {
            throw Mistakes.of(type, mistake);
        } catch (Exception failure) {
            throw Mistakes.of(type, failure);
        }
    }

    public String help() {
        return MagicHelp.text(MagicHelp.commandLine(type, type.creation().get()));
    }

    /** @param cursor an index into the arguments */
    public Completion complete(String arguments, int cursor) {
        return new ArgumentCompletion(type, context).complete(arguments, cursor);
    }

    /** @param cursor an index into the body */
    public Completion completeBody(String body, int cursor) {
        return type.creation().get().completeBody(body, cursor, context);
    }

    private static String[] texts(String arguments) {
        String text = arguments.strip();
        String bare = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return Words.of(bare).stream().map(Words.Word::text).toArray(String[]::new);
    }

    private String[] values(String arguments) throws Exception {
        List<String> values = new ArrayList<>();
        for (String text : texts(arguments)) {
            values.add(new JavaValues(context).fill(text));
        }
        return values.toArray(String[]::new);
    }
}
