package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Short ways to build JSON; numbers keep six significant digits, more than a screen can show. */
final class Json {
    private static final MathContext DIGITS = new MathContext(6);
    private static final MathContext FEW = new MathContext(4);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode numbers(double... values) {
        ArrayNode array = array();
        for (double value : values) {
            add(array, value);
        }
        return array;
    }

    /** Heights of a surface, of which there are many and four digits are enough for a colour. */
    static ArrayNode rows(double[][] rows) {
        ArrayNode array = array();
        for (double[] row : rows) {
            ArrayNode numbers = array.addArray();
            for (double value : row) {
                add(
                        numbers,
                        Double.isFinite(value)
                                ? new BigDecimal(value).round(FEW).doubleValue()
                                : value);
            }
        }
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(text -> array.add(Escape.plotly(text)));
        return array;
    }

    private static void add(ArrayNode array, double value) {
        if (!Double.isFinite(value)) {
            array.addNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            array.add((long) value);
        } else {
            array.add(rounded(value));
        }
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
