package glia.datasets.generated;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Handwritten-like digits that ship with Glia, drawn from strokes: each sample has its own hand (slant, turn, width,
 * wobble, a smooth warp) and its own pen. As in MNIST, the digit fits a box of about 20 pixels and its centre of mass
 * lies near the middle of 28 by 28; ink is 1 and paper 0.
 */
public final class Digits implements NamedDataset {
    private static final int SIZE = 28;

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "digits",
                "handwritten-like digits, drawn from strokes",
                "10 classes",
                "1x28x28 -> class",
                6000,
                0,
                "Apache-2.0",
                "generated",
                List.of(Setting.of("samples", "how many", 6000)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 100, 200_000);
        Samples all = draw(count, loading.seed());
        int[] labels = IntStream.range(0, count).map(all::label).toArray();
        Split.Parts parts = loading.options().splitOrDefault().stratified(labels, loading.seed());
        return new Dataset(
                "digits",
                "generated: strokes with random distortion, seed " + loading.seed(),
                new Task.Classification(
                        IntStream.range(0, 10).mapToObj(String::valueOf).toList()),
                all.select(parts.train()),
                all.select(parts.validation()),
                all.select(parts.test()));
    }

    /** Digits 0 to 9 in turn, {@code [count, 1, 28, 28]}. */
    static Samples draw(int count, long seed) {
        float[] pictures = new float[count * SIZE * SIZE];
        float[] labels = new float[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 10;
            // Each sample has its own generator, so that the first thousand do not depend on how many follow.
            drawOne(i % 10, new Random(seed * 1_000_003 + i), pictures, i * SIZE * SIZE);
        }
        return new Samples(Shape.of(1, SIZE, SIZE), Shape.of(), pictures, labels);
    }

    private static void drawOne(int digit, Random random, float[] pictures, int offset) {
        double[][] strokes = DigitStrokes.write(digit, digit == 0 ? 0.018 : 0.033, random);
        Hand.random(random).move(strokes);
        double box = 17.5 + 4 * random.nextDouble();
        double radius = 0.55 + 1.15 * random.nextDouble();
        fit(strokes, box - 2 * radius + 1, radius + 1, random);
        Pen pen = new Pen(SIZE);
        for (double[] stroke : strokes) {
            pen.draw(stroke, radius * (0.85 + 0.3 * random.nextDouble()), radius * (0.65 + 0.4 * random.nextDouble()));
        }
        pen.blur(0.15 + 0.45 * random.nextDouble());
        pen.copyTo(pictures, offset, 0.8 + 0.5 * random.nextDouble());
    }

    /** Scales the longer side to {@code box} pixels and puts the strokes' centre of mass near the picture's middle, but
     * no stroke nearer than {@code margin} to its edge. */
    private static void fit(double[][] strokes, double box, double margin, Random random) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] sum = new double[2];
        int points = 0;
        for (double[] stroke : strokes) {
            for (int i = 0; i < stroke.length; i++) {
                least[i % 2] = Math.min(least[i % 2], stroke[i]);
                most[i % 2] = Math.max(most[i % 2], stroke[i]);
                sum[i % 2] += stroke[i];
            }
            points += stroke.length / 2;
        }
        double scale = box / Math.max(most[0] - least[0], most[1] - least[1]);
        for (int axis = 0; axis < 2; axis++) {
            double middle = (SIZE - 1) / 2.0 + 0.8 * random.nextGaussian();
            // Kept inside the picture whatever the warp did.
            double highest = SIZE - 1 - margin - scale * (most[axis] - sum[axis] / points);
            double lowest = margin + scale * (sum[axis] / points - least[axis]);
            middle = Math.max(Math.min(middle, highest), Math.min(lowest, highest));
            for (double[] stroke : strokes) {
                for (int i = axis; i < stroke.length; i += 2) {
                    stroke[i] = middle + scale * (stroke[i] - sum[axis] / points);
                }
            }
        }
    }
}
