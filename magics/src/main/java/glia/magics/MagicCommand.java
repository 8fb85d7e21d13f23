package glia.magics;

import glia.magics.Completion.Candidate;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;

/** A magic: a picocli command, whose fields hold the options of one use. */
public abstract class MagicCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Explains this magic.")
    private boolean help;

    /**
     * Does what was asked, by calls that anyone could write in Java.
     *
     * @return the value of the line, which the host shows; null for none
     * @throws MagicException if the person has to change something
     */
    protected abstract Object run(MagicCall call) throws Exception;

    /** The same in Java: one statement. It runs nothing. */
    protected abstract String java(MagicCall call);

    /** Whether the words are text for the magic itself, in which nothing is an option or evaluated. */
    protected boolean takesText() {
        return false;
    }

    /**
     * What the value of an option or the word in a place may be.
     *
     * @param before the words before it that are no options
     * @param begun what is typed of it
     */
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        return Candidates.of(argument, begun, context);
    }

    /** How the body below a cell magic may go on at the cursor, an index into the body. */
    protected Completion completeBody(String body, int cursor, MagicContext context) {
        return Completion.NONE;
    }
}
