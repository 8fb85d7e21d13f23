package glia.datasets.generated;

import java.util.Random;

/**
 * One person's way of holding the pen: a linear map (turn, slant, width) and a smooth warp of two slow waves.
 * {@link StrictMath} keeps it the same on every machine.
 */
record Hand(double turn, double slant, double width, double[] waves) {

    static Hand random(Random random) {
        double[] waves = new double[8];
        for (int i = 0; i < waves.length; i += 4) {
            waves[i] = 0.055 * random.nextGaussian();
            waves[i + 1] = 2 + 3.5 * random.nextDouble();
            waves[i + 2] = 2 + 3.5 * random.nextDouble();
            waves[i + 3] = 2 * StrictMath.PI * random.nextDouble();
        }
        return new Hand(
                0.13 * random.nextGaussian(),
                0.12 + 0.22 * random.nextGaussian(),
                0.62 + 0.5 * random.nextDouble(),
                waves);
    }

    void move(double[][] strokes) {
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        for (double[] stroke : strokes) {
            for (int i = 0; i < stroke.length; i += 2) {
                double x = stroke[i] - 0.5;
                double y = stroke[i + 1] - 0.5;
                double warpedX = x + wave(0, x, y);
                double warpedY = y + wave(4, x, y);
                double slanted = width * warpedX - slant * warpedY;
                stroke[i] = cosine * slanted - sine * warpedY;
                stroke[i + 1] = sine * slanted + cosine * warpedY;
            }
        }
    }

    private double wave(int first, double x, double y) {
        return waves[first] * StrictMath.sin(waves[first + 1] * x + waves[first + 2] * y + waves[first + 3]);
    }
}
