package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.List;
import java.util.Random;

/** Small noisy images of a horizontal, a vertical or a diagonal bar. */
final class Bars {
    private static final int SIDE = 12;

    private Bars() {}

    static Dataset of(int count) {
        Random random = new Random(1);
        Shape shape = Shape.of(1, SIDE, SIDE);
        float[] inputs = new float[count * SIDE * SIDE];
        float[] targets = new float[count];
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(3);
            targets[i] = label;
            for (int row = 0; row < SIDE; row++) {
                for (int column = 0; column < SIDE; column++) {
                    boolean bar = label == 0 ? row == 5 : label == 1 ? column == 5 : row == column;
                    inputs[(i * SIDE + row) * SIDE + column] = 0.5f * random.nextFloat() + (bar ? 1 : 0);
                }
            }
        }
        Samples all = new Samples(shape, Shape.of(), inputs, targets);
        return new Dataset(
                "bars",
                "drawn here",
                new Task.Classification(List.of("across", "down", "diagonal")),
                all,
                all.first(40),
                all.first(40));
    }

    static Network network() {
        return Network.of("bars", """
                input 1x12x12
                conv 4 3x3 pad=same
                batchnorm
                relu
                maxpool 2
                flatten
                dropout 0.1
                dense 3
                """);
    }
}
