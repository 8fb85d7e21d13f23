package glia.kernel.magic;

/** A piece of a cell, run in the order of the text. */
public sealed interface Part {
    /** The line of the cell, from 0, on which the piece begins. */
    int line();

    /** Java, with its line breaks kept so that error positions are those of the cell. */
    record Java(String source, int line) implements Part {}

    /** {@code %name arguments} as a statement of its own. */
    record Line(String name, String arguments, int line) implements Part {}

    /** {@code var x = %name arguments}; the target is the text up to and with the equals sign. */
    record Assignment(String target, String name, String arguments, int line) implements Part {}

    /** {@code %%name arguments} with everything below it. */
    record Body(String name, String arguments, String body, int line) implements Part {}

    /** {@code %name?} */
    record Help(String name, int line) implements Part {}
}
