package glia.datasets.table;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import glia.datasets.Scaler;
import glia.datasets.Task;
import java.util.List;

/** The column that is to be predicted, and how it became numbers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Target.Classes.class, name = "classes"),
    @Type(value = Target.Number.class, name = "number")
})
public sealed interface Target {

    String column();

    Task task();

    float encode(String value);

    /** What a class index, or a scaled number, stands for in the table. */
    String decode(float encoded);

    /** The target of shape {@code ()} is the index of its class. */
    record Classes(String column, List<String> classes) implements Target {
        public Classes {
            classes = List.copyOf(classes);
        }

        @Override
        public Task task() {
            return new Task.Classification(classes);
        }

        @Override
        public float encode(String value) {
            return classes.indexOf(value);
        }

        @Override
        public String decode(float encoded) {
            return classes.get(Math.round(encoded));
        }
    }

    /** The target of shape {@code (1)} is scaled as the features are. */
    record Number(String column, Scaler scaler) implements Target {

        @Override
        public Task task() {
            return new Task.Regression(List.of(column));
        }

        @Override
        public float encode(String value) {
            return scaler.apply(NumberText.parse(value).orElseThrow());
        }

        @Override
        public String decode(float encoded) {
            return String.valueOf((float) scaler.invert(encoded));
        }
    }
}
