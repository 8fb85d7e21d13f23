package glia.kernel.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.Diag;

/** What to do about an error of javac that the message itself does not say. */
final class CompileHints {
    /**
     * @param code of javac's error, or how it begins
     * @param words that its message has
     */
    private record Hint(String code, String words, String text) {
        boolean fits(Diag error) {
            return error.getCode().startsWith("compiler.err." + code)
                    && error.getMessage(Locale.ENGLISH).contains(words);
        }
    }

    private static final List<Hint> HINTS = List.of(
            new Hint(
                    "non-static.cant.be.ref",
                    "variable this ",
                    "A cell has no this: its methods belong to no object. Write a lambda, as n -> method(n)"
                            + " for this::method."),
            new Hint(
                    "limit.string",
                    "",
                    "A string in Java code takes at most 65535 bytes. Read it from a file, or join parts of it"
                            + " with String.join."),
            new Hint(
                    "int.number.too.large",
                    "",
                    "An int ends at 2147483647. Write an L behind the number to make it a long."),
            new Hint("unclosed.char.lit", "", "Text stands in double quotes; single quotes hold one character."),
            new Hint("illegal.char", "'#'", "A comment begins with // in Java."),
            new Hint(
                    "prob.found.req",
                    "lossy conversion from double to float",
                    "A number with a point is a double. Write an f behind it, as 0.5f, or (float) before what is computed."),
            new Hint(
                    "prob.found.req",
                    "lossy conversion from ",
                    "Some values would not fit. Write the smaller type in brackets before the value to convert it, as (int)"
                            + " value."));

    private CompileHints() {}

    /** @param at where in the source the error is */
    static Stream<String> of(Diag error, String source, int at) {
        Optional<String> overloads =
                error.getCode().equals("compiler.err.prob.found.req") ? Overloads.hint(source, at) : Optional.empty();
        return Stream.concat(
                HINTS.stream().filter(hint -> hint.fits(error)).map(Hint::text).limit(1), overloads.stream());
    }

    /** For an assignment to a name that nothing is like. */
    static Optional<String> undeclared(Symbol missing, String source, int at) {
        String behind =
                source.substring(Math.min(source.length(), at + missing.name().length()));
        return missing.kind().equals("variable") && missing.location().isEmpty() && behind.matches("(?s)\\s*=[^=].*")
                ? Optional.of("A variable is declared before it is used: var " + missing.name() + " = ...")
                : Optional.empty();
    }
}
