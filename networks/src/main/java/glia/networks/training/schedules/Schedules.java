package glia.networks.training.schedules;

import glia.networks.training.Words;
import glia.networks.training.Words.Argument;
import java.util.List;

/** The schedules by word, numbers after colons: {@code step:10:0.5}. A new one is a class of its own and a line here. */
public final class Schedules {
    private static final Argument PART = new Argument("part-of-the-run", 0.1);
    private static final Words<Schedule> WORDS = new Words<Schedule>("schedule")
            .add("constant", "the same rate all along", Schedule.CONSTANT)
            .add("cosine", "half a cosine down to zero", new Cosine())
            .add(
                    "step",
                    "times a factor every so many epochs",
                    List.of(Argument.whole("epochs", 10), new Argument("factor", 0.1)),
                    numbers -> new StepDecay((int) numbers[0], numbers[1]))
            .add("one-cycle", "up for 30% of the run, then down to almost nothing", new OneCycle())
            .add(
                    "warm-up",
                    "a straight rise, then constant",
                    List.of(PART),
                    numbers -> new WarmUp(numbers[0], Schedule.CONSTANT))
            .add(
                    "warm-up-cosine",
                    "a straight rise, then half a cosine down",
                    List.of(PART),
                    numbers -> new WarmUp(numbers[0], new Cosine()))
            .add(
                    "plateau",
                    "times a factor when the loss stops falling",
                    List.of(Argument.whole("epochs", 3), new Argument("factor", 0.1)),
                    numbers -> new ReduceOnPlateau((int) numbers[0], numbers[1]));

    private Schedules() {}

    public static Words<Schedule> all() {
        return WORDS;
    }

    public static List<String> words() {
        return WORDS.words();
    }

    /** @throws IllegalArgumentException for a word that no schedule has, with the nearest one */
    public static Schedule named(String word) {
        return WORDS.named(word);
    }
}
