package glia.datasets.table;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How one column of a table becomes numbers of a network's input; fitted on training rows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = NumberFeature.class, name = "number"),
    @Type(value = CategoryFeature.class, name = "category")
})
public sealed interface Feature permits NumberFeature, CategoryFeature {

    String column();

    /** How many numbers it becomes. */
    default int width() {
        return names().size();
    }

    /** A name for each of its numbers. */
    List<String> names();

    /** Writes a value's numbers; {@code null} is a missing value and is filled in. */
    void encode(String value, float[] input, int offset);

    /** The value that the numbers stand for, as the table spelt it. */
    String decode(float[] input, int offset);
}
