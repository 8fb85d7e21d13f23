package glia.kernel.extension;

import java.util.List;
import java.util.function.Supplier;

/** The magics by name. A later registration replaces an earlier one of the same name. */
public interface MagicRegistry {
    /** Where a magic may stand. */
    enum Place {
        /** {@code %name arguments} */
        LINE,
        /** {@code %%name arguments} with a body */
        CELL,
        /** Both. */
        ANYWHERE
    }

    /**
     * Registers a magic whose class is loaded when it is first run, completed or explained.
     *
     * @param name without percent signs
     * @param summary one line for {@code %lsmagic} and completion
     */
    void register(String name, Place place, String summary, Supplier<? extends Magic> magic);

    /** Registers a line magic that needs neither help nor completion. */
    default void registerLine(String name, String summary, Magic magic) {
        register(name, Place.LINE, summary, () -> magic);
    }

    /** A magic as lists show it; the name is without percent signs. */
    record Listed(String name, Place place, String summary) {}

    /** All magics by name. */
    List<Listed> list();
}
