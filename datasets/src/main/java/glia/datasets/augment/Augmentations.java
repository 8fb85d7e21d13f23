package glia.datasets.augment;

import glia.datasets.DatasetException;
import glia.datasets.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Augmentations by name, as {@code shift=2,rotate=10,flip}; a number left out takes its usual value. */
public final class Augmentations {
    private record Named(double usual, DoubleFunction<Augmentation> make) {}

    private static final Map<String, Named> ALL = new LinkedHashMap<>();

    static {
        ALL.put("shift", new Named(2, most -> new Shift((int) most)));
        ALL.put("rotate", new Named(10, Rotate::new));
        ALL.put("flip", new Named(0, unused -> new Flip()));
        ALL.put("crop", new Named(0.8, Crop::new));
        ALL.put("cutout", new Named(8, size -> new Cutout((int) size)));
    }

    private Augmentations() {}

    /** @throws DatasetException if a name is unknown or a number out of range */
    public static Augmentation parse(String text) {
        Augmentation all = (picture, shape, random) -> picture.clone();
        for (String part : text.strip().split("[,\\s]+")) {
            all = all.then(one(part));
        }
        return all;
    }

    private static Augmentation one(String part) {
        String[] sides = part.split("=", 2);
        Named named = ALL.get(sides[0]);
        if (named == null) {
            throw new DatasetException("There is no augmentation '" + sides[0] + "'."
                    + Suggestion.hint(sides[0], ALL.keySet()) + " There are: " + String.join(", ", ALL.keySet())
                    + ".");
        }
        try {
            return named.make().apply(sides.length == 1 ? named.usual() : Double.parseDouble(sides[1]));
        } catch (IllegalArgumentException wrong) {
            String why = wrong instanceof NumberFormatException ? "not a number" : wrong.getMessage();
            throw new DatasetException("Augmentation '" + part + "': " + why + ".", wrong);
        }
    }
}
