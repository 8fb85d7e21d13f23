package glia.kernel.extension;

import java.util.Optional;

/** A command of the notebook, {@code %name arguments} on a line or {@code %%name arguments} over a cell. */
public interface Magic {
    /**
     * Runs the magic. Its value is the value of the line: shown where it is the cell's last, assignable by
     * {@code var x = %name}; null shows nothing.
     *
     * @throws MagicException for a mistake of the person: shown without a stack trace
     * @throws Exception for anything else: shown like an exception of the notebook's own code
     */
    Object execute(MagicCall call) throws Exception;

    /**
     * Candidates while the arguments are typed.
     *
     * @param arguments all the text behind the name
     * @param cursor an index into it, in {@code char}s
     */
    default Candidates complete(String arguments, int cursor) {
        return Candidates.NONE;
    }

    /**
     * Candidates while the body below {@code %%name arguments} is typed.
     *
     * @param cursor an index into the body, in {@code char}s
     */
    default Candidates completeBody(String arguments, String body, int cursor) {
        return Candidates.NONE;
    }

    /** What {@code %name?} shows: anything that can be rendered, usually text or a {@link MimeBundle}. */
    default Optional<Object> help() {
        return Optional.empty();
    }

    /** What to show for the word under the cursor in the arguments, where the magic knows. */
    default Optional<Object> inspect(String arguments, int cursor) {
        return help();
    }
}
