package glia.magics.commands;

import glia.networks.training.Training;
import glia.networks.training.augmentation.Augmentations;
import glia.networks.training.losses.Losses;
import glia.networks.training.metrics.Metrics;
import glia.networks.training.optimizers.Optimizers;
import glia.networks.training.schedules.Schedules;
import java.util.Iterator;
import java.util.List;

/** The words that options of training take, each as a class that picocli makes itself. */
abstract class TrainingWords implements Iterable<String> {
    private final List<String> words;

    private TrainingWords(List<String> words) {
        this.words = words;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    static final class OfOptimizers extends TrainingWords {
        OfOptimizers() {
            super(Optimizers.words());
        }
    }

    static final class OfSchedules extends TrainingWords {
        OfSchedules() {
            super(Schedules.words());
        }
    }

    static final class OfLosses extends TrainingWords {
        OfLosses() {
            super(Losses.words());
        }
    }

    static final class OfMetrics extends TrainingWords {
        OfMetrics() {
            super(Metrics.words());
        }
    }

    static final class OfAugmentations extends TrainingWords {
        OfAugmentations() {
            super(Augmentations.words());
        }
    }

    static final class OfPrecisions extends TrainingWords {
        OfPrecisions() {
            super(Training.PRECISIONS);
        }
    }
}
