package glia.magics;

import java.util.function.Supplier;

/**
 * What is known of a magic before its class is loaded.
 *
 * @param name without percent signs
 * @param summary one sentence
 * @param creation a new command for each use, since a command holds the options of one use
 */
public record MagicType(
        String name, Place place, Group group, String summary, Supplier<? extends MagicCommand> creation) {

    /** Where it stands. */
    public enum Place {
        LINE,
        CELL,
        /** On a line, or over a cell. */
        ANYWHERE
    }

    /** What it is about. */
    public enum Group {
        DATA("Data"),
        NETWORKS("Networks"),
        LEARNING("Training and results"),
        NOTEBOOK("The notebook");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it may stand there. */
    public boolean fits(Place asked) {
        return place == asked || place == Place.ANYWHERE;
    }

    /** With its percent signs. */
    public String command() {
        return (place == Place.CELL ? "%%" : "%") + name;
    }
}
