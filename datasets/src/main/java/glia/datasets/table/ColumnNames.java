package glia.datasets.table;

import java.util.ArrayList;
import java.util.List;

/** Names for columns, whatever stands in the header. */
final class ColumnNames {
    private ColumnNames() {}

    /** Stripped; {@code column3} for an empty third one, {@code x (2)} for a second {@code x}. */
    static List<String> distinct(String[] header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            String wanted = header[i] == null || header[i].isBlank() ? "column" + (i + 1) : header[i].strip();
            String name = wanted;
            for (int copy = 2; names.contains(name); copy++) {
                name = wanted + " (" + copy + ")";
            }
            names.add(name);
        }
        return names;
    }
}
