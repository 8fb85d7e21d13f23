import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What all peers train: the same shapes and batches, on random numbers. The Python peer says the same again. */
record Problem(String definition, Shape input, Shape target, int classes, boolean tokens, int batch) {

    static Problem of(String name) {
        return switch (name) {
            case "mlp" -> image("input 784\ndense 256 relu\ndense 128 relu\ndense 10", Shape.of(784), 64);
            case "lenet" -> image("""
                    input 1x28x28
                    conv 6 5x5 pad=2 sigmoid
                    avgpool 2
                    conv 16 5x5 sigmoid
                    avgpool 2
                    flatten
                    dense 120 sigmoid
                    dense 84 sigmoid
                    dense 10
                    """, Shape.of(1, 28, 28), 64);
            case "resnet" -> image("""
                    def block(c, s=1) {
                      residual project=auto {
                        conv c 3x3 stride=s pad=same bias=no; batchnorm; relu
                        conv c 3x3 pad=same bias=no; batchnorm
                      }
                      relu
                    }
                    input 1x28x28
                    conv 16 3x3 pad=same bias=no; batchnorm; relu
                    block 16; block 32 2; block 64 2
                    globalavgpool
                    dense 10
                    """, Shape.of(1, 28, 28), 32);
            case "wide" -> image("""
                    input 1x28x28
                    conv 64 3x3 pad=same relu; conv 128 3x3 pad=same relu; maxpool 2
                    conv 256 3x3 pad=same relu; conv 256 3x3 pad=same relu; maxpool 2
                    globalavgpool
                    dense 10
                    """, Shape.of(1, 28, 28), 32);
            case "lstm" -> text("embedding vocab=65 64; lstm 128; each { dense 65 }", 64);
            case "gru" -> text("embedding vocab=65 64; gru 128; each { dense 65 }", 64);
            case "gpt" -> text("""
                    embedding vocab=65 128; positional learned
                    repeat 2 { transformer heads=4 causal dropout=0 }
                    layernorm; each { dense 65 }
                    """, 32);
            case "dcgan" -> image("", Shape.of(1, 28, 28), 64);
            default -> throw new IllegalArgumentException("There is no model '" + name + "'");
        };
    }

    private static Problem image(String definition, Shape input, int batch) {
        return new Problem(definition, input, Shape.of(), 10, false, batch);
    }

    private static Problem text(String layers, int batch) {
        return new Problem("input tokens 64\n" + layers, Shape.of(64), Shape.of(64), 65, true, batch);
    }

    /** How many batches are at hand; the answers to a text are as many numbers as its characters times all characters. */
    int batches(String work) {
        return tokens && (work.equals("predict") || work.equals("evaluate")) ? 16 : 100;
    }

    Dataset dataset(int size) {
        Random random = new Random(1);
        float[] inputs = new float[(int) (size * input.count())];
        float[] targets = new float[(int) (size * target.count())];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = tokens ? random.nextInt(classes) : random.nextFloat();
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = random.nextInt(classes);
        }
        Samples samples = new Samples(input, target, inputs, targets);
        List<String> names = IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        return new Dataset(
                "random", "made here", new Task.Classification(names), samples, samples.first(0), samples.first(0));
    }
}
