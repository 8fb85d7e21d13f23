package glia.kernel.magic.standard;

import glia.kernel.display.Tables;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.Variable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** {@code %who} */
final class WhoMagic implements Magic {
    private static final int MOST_CHARACTERS = 60;

    private final Kernel kernel;

    WhoMagic(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Object execute(MagicCall call) {
        List<List<String>> rows = new ArrayList<>();
        for (Variable variable : kernel.variables()) {
            rows.add(List.of(variable.name(), variable.type(), size(variable.value()), preview(variable.value())));
        }
        if (rows.isEmpty()) {
            return "There are no variables yet.";
        }
        return Tables.bundle(List.of("name", "type", "size", "value"), rows);
    }

    private static String size(Object value) {
        if (value instanceof Collection<?> collection) {
            return Integer.toString(collection.size());
        } else if (value instanceof Map<?, ?> map) {
            return Integer.toString(map.size());
        } else if (value instanceof CharSequence text) {
            return Integer.toString(text.length());
        } else if (value != null && value.getClass().isArray()) {
            StringBuilder shape = new StringBuilder();
            Object array = value;
            // An array of objects may hold itself.
            for (Class<?> type = value.getClass(); array != null && type.isArray(); type = type.getComponentType()) {
                shape.append(shape.isEmpty() ? "" : " x ").append(Array.getLength(array));
                array = Array.getLength(array) == 0 ? null : Array.get(array, 0);
            }
            return shape.toString();
        }
        return "";
    }

    private String preview(Object value) {
        String text =
                String.valueOf(kernel.render(value).data().get("text/plain")).replace('\n', ' ');
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
    }
}
