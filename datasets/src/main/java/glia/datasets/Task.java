package glia.datasets;

import glia.datasets.text.Vocabulary;
import java.util.List;
import java.util.OptionalInt;

/** What a data set asks of a network. */
public sealed interface Task {

    /** Each target is the input itself: what an autoencoder learns. */
    Regression RECONSTRUCTION = new Regression(List.of("the input"));

    /** A vector for each sample, near those of its own class: what a siamese network learns. */
    Regression EMBEDDING = new Regression(List.of("a vector near those of its class"));

    /** Each target is the index of one of {@code classes}. */
    record Classification(List<String> classes) implements Task {
        public Classification {
            classes = List.copyOf(classes);
        }

        /**
         * The class that only fills a sequence to its length, if there is one. Where each time step has a target, losses
         * and metrics leave it out.
         */
        public OptionalInt padding() {
            int index = classes.indexOf(Vocabulary.PADDING);
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        }

        /** The samples with {@link Samples#IGNORED} for {@link #padding()}, where each time step has a target. */
        public Samples asked(Samples samples) {
            return padding().isPresent() && samples.targetShape().rank() > 0
                    ? samples.ignoring(padding().getAsInt())
                    : samples;
        }
    }

    /** Each target is a vector of numbers, one for each name. */
    record Regression(List<String> targets) implements Task {
        public Regression {
            targets = List.copyOf(targets);
        }
    }
}
