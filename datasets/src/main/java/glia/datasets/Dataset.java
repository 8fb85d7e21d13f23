package glia.datasets;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network learns from: three parts that share no sample, and what is asked of them.
 *
 * @param source one line for people: where the data came from and which version it is
 * @param preparation how raw data became these numbers, where that is needed to encode more of it
 * @param notes what was done to the data that a reader should know: values filled in, columns left out
 */
public record Dataset(
        String name,
        String source,
        Task task,
        Samples train,
        Samples validation,
        Samples test,
        Optional<Preparation> preparation,
        List<String> notes) {

    /** @throws IllegalArgumentException if the parts differ in shape */
    public Dataset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);
        notes = List.copyOf(notes);
        for (Samples part : List.of(validation, test)) {
            if (!part.inputShape().equals(train.inputShape())
                    || !part.targetShape().equals(train.targetShape())) {
                throw new IllegalArgumentException(
                        "Parts of '" + name + "' differ in shape: " + train + " and " + part);
            }
        }
    }

    public Dataset(String name, String source, Task task, Samples train, Samples validation, Samples test) {
        this(name, source, task, train, validation, test, Optional.empty(), List.of());
    }

    public Shape inputShape() {
        return train.inputShape();
    }

    public Shape targetShape() {
        return train.targetShape();
    }

    /** Samples in all three parts. */
    public int size() {
        return train.size() + validation.size() + test.size();
    }

    public Dataset prepared(Preparation by) {
        return new Dataset(name, source, task, train, validation, test, Optional.of(by), notes);
    }

    public Dataset noted(List<String> more) {
        return new Dataset(name, source, task, train, validation, test, preparation, more);
    }

    /** The same inputs, each to be given back: what an autoencoder learns. */
    public Dataset reconstruction() {
        return new Dataset(
                name,
                source,
                Task.RECONSTRUCTION,
                train.reconstruction(),
                validation.reconstruction(),
                test.reconstruction(),
                preparation,
                notes);
    }

    /**
     * The samples of some classes alone, which are numbered anew in the order in which they are named.
     *
     * @throws IllegalArgumentException if a sample has no single class, or a class is not among them
     */
    public Dataset only(String... classes) {
        return ClassChoice.of(this, List.of(classes));
    }

    /** The same with other samples to learn from, such as a few of them. */
    public Dataset learningFrom(Samples samples) {
        return new Dataset(name, source, task, samples, validation, test, preparation, notes);
    }

    private String asked() {
        if (task.equals(Task.RECONSTRUCTION)) {
            return "the same again";
        }
        if (task instanceof Task.Classification classification) {
            int count = classification.classes().size();
            String each = targetShape().rank() == 0
                    ? ""
                    : " at each of " + targetShape().toText() + " steps";
            return count <= 12 && each.isEmpty()
                    ? "one of " + count + " classes (" + String.join(", ", classification.classes()) + ")"
                    : "one of " + count + " classes" + each;
        }
        return "numbers (" + String.join(", ", ((Task.Regression) task).targets()) + ")";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d training, %,d validation, %,d test samples %s -> %s\n  from %s",
                name,
                train.size(),
                validation.size(),
                test.size(),
                inputShape(),
                asked(),
                source));
        preparation.ifPresent(by -> text.append("\n  ").append(by.describe()));
        notes.forEach(note -> text.append("\n  note: ").append(note));
        return text.toString();
    }
}
