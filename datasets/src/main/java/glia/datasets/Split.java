package glia.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Shares of the samples for training, validation and test; each above 0, together 1. */
public record Split(double train, double validation, double test) {
    public static final Split DEFAULT = new Split(0.8, 0.1, 0.1);

    public Split {
        if (!(train > 0 && validation > 0 && test > 0) || Math.abs(train + validation + test - 1) > 1e-6) {
            throw new DatasetException("A split needs three parts above 0 that make 100 together, as 80/10/10; found "
                    + percent(train) + "/" + percent(validation) + "/" + percent(test) + ".");
        }
    }

    /** Reads {@code 80/10/10} (training/validation/test, in percent). */
    public static Split parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length == 3) {
            try {
                double[] percents =
                        Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
                return new Split(percents[0] / 100, percents[1] / 100, percents[2] / 100);
            } catch (NumberFormatException notANumber) {
                // the message below serves both
            }
        }
        throw new DatasetException(
                "A split is written as training/validation/test in percent, as 80/10/10; found '" + text + "'.");
    }

    /** Which samples belong to which part; no index stands in two. */
    public record Parts(int[] train, int[] validation, int[] test) {}

    /**
     * Deals {@code count} samples at random.
     *
     * @throws DatasetException if there are too few for every part to get one
     */
    public Parts random(int count, long seed) {
        return stratified(new int[count], seed);
    }

    /**
     * Deals samples at random so that each part has each label in the same proportion. Labels with fewer than three
     * samples fill the training part first.
     */
    public Parts stratified(int[] labels, long seed) {
        Map<Integer, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            byLabel.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
        }
        Random random = new Random(seed);
        List<Integer> forTrain = new ArrayList<>();
        List<Integer> forValidation = new ArrayList<>();
        List<Integer> forTest = new ArrayList<>();
        // What rounding took from a part in one label, the next label gives back.
        double validationOwed = 0;
        double testOwed = 0;
        for (List<Integer> group : byLabel.values()) {
            shuffle(group, random);
            int size = group.size();
            validationOwed += size * validation;
            testOwed += size * test;
            int mostHeldOut = size - 1;
            int inValidation = bounded(validationOwed, mostHeldOut);
            int inTest = bounded(testOwed, mostHeldOut - inValidation);
            validationOwed -= inValidation;
            testOwed -= inTest;
            forValidation.addAll(group.subList(0, inValidation));
            forTest.addAll(group.subList(inValidation, inValidation + inTest));
            forTrain.addAll(group.subList(inValidation + inTest, size));
        }
        Parts parts = new Parts(shuffled(forTrain, random), shuffled(forValidation, random), shuffled(forTest, random));
        if (parts.train.length == 0 || parts.validation.length == 0 || parts.test.length == 0) {
            throw tooFew(labels.length);
        }
        return parts;
    }

    /**
     * Deals the samples of a data set whose test part is given: a share for validation, the rest for training, none
     * for test.
     */
    public static Parts withoutTest(double validation, int[] labels, long seed) {
        // A third part is dealt only because a split has three; it goes back to training.
        double half = (1 - validation) / 2;
        Parts parts = new Split(half, validation, half).stratified(labels, seed);
        int[] train = IntStream.concat(IntStream.of(parts.train), IntStream.of(parts.test))
                .toArray();
        return new Parts(train, parts.validation, new int[0]);
    }

    /** The first samples for training, the next for validation, the last for test: for series, whose order is time. */
    public Parts inOrder(int count) {
        int inValidation = (int) Math.round(count * validation);
        int inTest = (int) Math.round(count * test);
        int inTrain = count - inValidation - inTest;
        if (inTrain < 1 || inValidation < 1 || inTest < 1) {
            throw tooFew(count);
        }
        return new Parts(range(0, inTrain), range(inTrain, inTrain + inValidation), range(count - inTest, count));
    }

    /** A random order of {@code 0 .. count - 1}. */
    static int[] permutation(int count, long seed) {
        List<Integer> order = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        return shuffled(order, new Random(seed));
    }

    private DatasetException tooFew(int count) {
        return new DatasetException("Too few samples for a split " + this + ": found " + count
                + ", and each of its three parts needs at least one.");
    }

    private static int bounded(double wanted, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(wanted)));
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static int[] shuffled(List<Integer> indices, Random random) {
        shuffle(indices, random);
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Fisher and Yates, spelt out because a split must stay the same on every Java version. */
    private static void shuffle(List<Integer> indices, Random random) {
        for (int i = indices.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Integer kept = indices.get(i);
            indices.set(i, indices.get(other));
            indices.set(other, kept);
        }
    }

    private static String percent(double share) {
        double percent = Math.round(share * 1e4) / 100.0;
        return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
    }

    @Override
    public String toString() {
        return percent(train) + "/" + percent(validation) + "/" + percent(test);
    }
}
