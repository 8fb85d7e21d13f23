package glia.datasets;

import java.util.List;

/** What a data set asks of a network. */
public sealed interface Task {

    /** Each target is the index of one of {@code classes}. */
    record Classification(List<String> classes) implements Task {
        public Classification {
            classes = List.copyOf(classes);
        }
    }

    /** Each target is a vector of numbers, one for each name. */
    record Regression(List<String> targets) implements Task {
        public Regression {
            targets = List.copyOf(targets);
        }
    }
}
