package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code init=} may say. */
final class Initializations {
    private static final List<String> WORDS =
            List.of("default", "kaiming", "xavier", "orthogonal", "normal(0.02)", "uniform(0.1)", "zeros", "ones");
    private static final Pattern WITH_NUMBER = Pattern.compile("(normal|uniform|constant)\\((.+)\\)");

    private Initializations() {}

    /** An initialization that is still to learn how wide the layer is. */
    @FunctionalInterface
    interface Choice {
        Initialization of(long fanIn, long fanOut);
    }

    static Kind<Choice> kind() {
        return new Kind<>("one of " + String.join(", ", WORDS), WORDS, false, Initializations::parse);
    }

    private static Choice parse(String text) {
        Matcher matcher = WITH_NUMBER.matcher(text);
        if (matcher.matches()) {
            double number = Double.parseDouble(matcher.group(2));
            if (!Double.isFinite(number) || number < 0 && !matcher.group(1).equals("constant")) {
                throw new IllegalArgumentException();
            }
            return switch (matcher.group(1)) {
                case "normal" -> (in, out) -> Initialization.normal(number);
                case "uniform" -> (in, out) -> Initialization.uniform(number);
                default -> (in, out) -> Initialization.constant(number);
            };
        }
        return switch (text) {
            case "default" -> (in, out) -> Initialization.fanIn(in);
            case "kaiming" -> (in, out) -> Initialization.kaiming(in);
            case "xavier" -> Initialization::xavier;
            case "orthogonal" -> (in, out) -> Initializations::orthogonal;
            case "zeros" -> (in, out) -> Initialization.constant(0);
            case "ones" -> (in, out) -> Initialization.constant(1);
            default -> throw new IllegalArgumentException();
        };
    }

    /**
     * Rows of a random orthogonal matrix, or columns where there are more rows than columns (Saxe et al. 2014), by
     * Gram-Schmidt. The first axis is the rows, the others together the columns.
     */
    static float[] orthogonal(Shape shape, RandomGenerator random) {
        int rows = shape.size(0);
        int columns = Math.toIntExact(shape.count() / rows);
        boolean tall = rows > columns;
        double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < vectors[i].length; j++) {
                vectors[i][j] = random.nextGaussian();
            }
            for (int k = 0; k < i; k++) {
                double along = dot(vectors[i], vectors[k]);
                for (int j = 0; j < vectors[i].length; j++) {
                    vectors[i][j] -= along * vectors[k][j];
                }
            }
            double norm = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int j = 0; j < vectors[i].length; j++) {
                vectors[i][j] /= norm;
            }
        }
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = (float) (tall ? vectors[column][row] : vectors[row][column]);
            }
        }
        return values;
    }

    /** As many orthogonal matrices below each other, each from its rows alone. */
    static Initialization orthogonal(int matrices) {
        return (shape, random) -> {
            Shape each = Shape.of(shape.size(0) / matrices, shape.size(1));
            float[] values = new float[Math.toIntExact(shape.count())];
            int length = values.length / matrices;
            for (int i = 0; i < matrices; i++) {
                System.arraycopy(orthogonal(each, random), 0, values, i * length, length);
            }
            return values;
        };
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
