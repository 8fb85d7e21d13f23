package glia.kernel.server;

import java.util.Arrays;
import java.util.List;

/**
 * A cell that ran.
 *
 * @param session the number of the kernel's session
 * @param line the number of the cell in it
 */
record HistoryEntry(int session, int line, String code) {
    /** As the protocol writes it. */
    List<Object> row(boolean withOutput) {
        // Outputs are not kept: a null stands in the place of each.
        return List.of(session, line, withOutput ? Arrays.asList(code, null) : code);
    }
}
