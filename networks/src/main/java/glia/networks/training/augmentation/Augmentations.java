package glia.networks.training.augmentation;

import glia.networks.training.Words;
import glia.networks.training.Words.Argument;
import java.util.List;

/** The augmentations by word, a number after a colon: {@code rotate:15}. A new one is a class and a line here. */
public final class Augmentations {
    private static final Words<Augmentation> WORDS = new Words<Augmentation>("augmentation")
            .add("flip", "mirrors every second image", new Flip())
            .add(
                    "shift",
                    "moves by up to a part of the image",
                    List.of(new Argument("part", 0.1)),
                    numbers -> new Affine(0, numbers[0]))
            .add(
                    "rotate",
                    "turns by up to so many degrees",
                    List.of(new Argument("degrees", 15)),
                    numbers -> new Affine(numbers[0], 0))
            .add(
                    "crop",
                    "frames with zeros and cuts out at random",
                    List.of(Argument.whole("pixels", 4)),
                    numbers -> new Crop((int) numbers[0]))
            .add(
                    "cutout",
                    "covers a square with zeros",
                    List.of(Argument.whole("pixels", 8)),
                    numbers -> new Cutout((int) numbers[0]))
            .add(
                    "mixup",
                    "blends two samples and their targets",
                    List.of(new Argument("alpha", 0.2)),
                    numbers -> new Mixup(numbers[0]));

    private Augmentations() {}

    public static Words<Augmentation> all() {
        return WORDS;
    }

    public static List<String> words() {
        return WORDS.words();
    }

    /** @throws IllegalArgumentException for a word that no augmentation has, with the nearest one */
    public static Augmentation named(String word) {
        return WORDS.named(word);
    }
}
