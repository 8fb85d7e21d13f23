package glia.kernel.display;

import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.RendererRegistry;
import glia.kernel.text.NotebookNames;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tables for collections, maps, records and arrays. */
final class CollectionRenderers {
    /** Rows that are shown; the rest is counted. */
    private static final int MOST_ROWS = 50;
    /** Characters of one cell that are shown. */
    private static final int MOST_CHARACTERS = 200;
    /** Characters of the text of a whole value. */
    private static final int LONGEST_TEXT = MOST_CHARACTERS * MOST_ROWS;

    private CollectionRenderers() {}

    static void register(RendererRegistry registry) {
        registry.register(Collection.class, CollectionRenderers::collection);
        registry.register(Map.class, CollectionRenderers::map);
        registry.register(Record.class, CollectionRenderers::record);
        registry.register(Object[].class, CollectionRenderers::array);
        for (Object example : List.of(
                new int[0],
                new long[0],
                new double[0],
                new float[0],
                new byte[0],
                new short[0],
                new char[0],
                new boolean[0])) {
            registry.register(example.getClass(), CollectionRenderers::array);
        }
    }

    private static MimeBundle collection(Collection<?> values) {
        List<Object> shown = new ArrayList<>();
        values.stream().limit(MOST_ROWS).forEach(shown::add);
        return bundle(table(shown, values.size()), brief(values));
    }

    private static MimeBundle array(Object array) {
        int length = Array.getLength(array);
        boolean nested = array.getClass().getComponentType().isArray();
        List<Object> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ROWS, length); i++) {
            shown.add(Array.get(array, i));
        }
        String text = ArrayText.of(array, LONGEST_TEXT);
        boolean plain = array.getClass().getComponentType().isPrimitive();
        return plain ? MimeBundle.text(text) : bundle(nested ? grid(shown, length) : table(shown, length), text);
    }

    private static MimeBundle map(Map<?, ?> map) {
        List<List<String>> rows = new ArrayList<>();
        map.entrySet().stream()
                .limit(MOST_ROWS)
                .forEach(entry -> rows.add(List.of(text(entry.getKey()), text(entry.getValue()))));
        return bundle(new HtmlTable(List.of("key", "value"), rows, note(rows.size(), map.size())), brief(map));
    }

    private static MimeBundle record(Record record) {
        List<String> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            names.add(component.getName());
        }
        rows.add(components(record));
        HtmlTable table = new HtmlTable(names, rows, "");
        return names.isEmpty() ? MimeBundle.text(RendererTable.textOf(record)) : bundle(table, text(record));
    }

    /** One row an element; records of one type get a column for each component. */
    private static HtmlTable table(List<Object> shown, int total) {
        Object first = shown.isEmpty() ? null : shown.get(0);
        boolean records = first instanceof Record
                && first.getClass().getRecordComponents().length > 0
                && shown.stream().allMatch(one -> one != null && one.getClass() == first.getClass());
        List<String> header = new ArrayList<>();
        header.add("");
        List<List<String>> rows = new ArrayList<>();
        if (records) {
            for (RecordComponent component : first.getClass().getRecordComponents()) {
                header.add(component.getName());
            }
        } else {
            header.add("value");
        }
        for (Object one : shown) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(rows.size()));
            row.addAll(records ? components((Record) one) : List.of(text(one)));
            rows.add(row);
        }
        return new HtmlTable(header, rows, note(rows.size(), total));
    }

    private static HtmlTable grid(List<Object> arrays, int total) {
        int width = arrays.stream()
                .mapToInt(row -> row == null ? 0 : Math.min(MOST_ROWS, Array.getLength(row)))
                .max()
                .orElse(0);
        List<String> header = new ArrayList<>();
        header.add("");
        for (int i = 0; i < width; i++) {
            header.add(Integer.toString(i));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object array : arrays) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(rows.size()));
            for (int i = 0; i < width; i++) {
                row.add(array == null || i >= Array.getLength(array) ? "" : text(Array.get(array, i)));
            }
            rows.add(row);
        }
        return new HtmlTable(header, rows, note(rows.size(), total));
    }

    private static List<String> components(Record record) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.add(text(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                values.add("(not readable)");
            }
        }
        return values;
    }

    private static MimeBundle bundle(HtmlTable table, String text) {
        return MimeBundle.html(table.html(), text);
    }

    private static String note(int shown, int total) {
        return shown < total ? "showing " + shown + " of " + total : "";
    }

    private static String text(Object value) {
        return cut(
                value != null && value.getClass().isArray()
                        ? ArrayText.of(value, MOST_CHARACTERS)
                        : NotebookNames.textOf(value));
    }

    private static String brief(Object value) {
        String text = RendererTable.textOf(value);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }
}
