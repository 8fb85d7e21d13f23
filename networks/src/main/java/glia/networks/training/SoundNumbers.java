package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;

/** Whether samples can be learned from: one number that is none spoils the loss, and with it every weight. */
final class SoundNumbers {
    private SoundNumbers() {}

    /**
     * @param samples of this data set
     * @throws IllegalArgumentException if an input or a target is not finite, or no class of the task
     */
    static void check(Dataset dataset, Samples samples) {
        check(dataset, "input", samples, samples.inputs(), Integer.MAX_VALUE);
        boolean same = samples.targets() == samples.inputs();
        if (!same) {
            int classes = dataset.task() instanceof Task.Classification classification
                    ? classification.classes().size()
                    : Integer.MAX_VALUE;
            check(dataset, "target", samples, samples.targets(), classes);
        }
    }

    private static void check(Dataset dataset, String what, Samples samples, float[] numbers, int classes) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException(place(dataset, what, samples, numbers, i)
                        + ", which no network can learn from. Fill in what is missing, or leave the sample out");
            }
            if (classes < Integer.MAX_VALUE && numbers[i] != Samples.IGNORED && !isClass(numbers[i], classes)) {
                throw new IllegalArgumentException(
                        place(dataset, what, samples, numbers, i) + ", and its classes are 0 to " + (classes - 1));
            }
        }
    }

    private static boolean isClass(float number, int classes) {
        return number >= 0 && number < classes && number == Math.rint(number);
    }

    private static String place(Dataset dataset, String what, Samples samples, float[] numbers, int at) {
        int sample = at / Math.max(1, numbers.length / samples.size());
        float number = numbers[at];
        String text =
                number == Math.rint(number) && Float.isFinite(number) ? String.valueOf((long) number) : "" + number;
        return "sample " + sample + " of '" + dataset.name() + "' has the " + what + " " + text;
    }
}
