import java.util.Random;
import java.util.Scanner;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Times DL4J: reads seconds, writes milliseconds of a batch; of what it cannot train it says so with a NaN. */
public final class Dl4jPeer {
    private static final int BATCHES = 20;
    private static final Random RANDOM = new Random(1);

    private Dl4jPeer() {}

    public static void main(String[] arguments) {
        String model = arguments[0];
        String work = arguments[1];
        Scanner asks = new Scanner(System.in);
        NeuralNetwork network = Dl4jNetworks.named(model);
        if (network == null || work.equals("panel")) {
            while (asks.hasNext() && !asks.next().equals("end")) {
                System.out.println("NaN");
            }
            return;
        }
        IntConsumer batch = batch(network, work, batches(model));
        while (asks.hasNext()) {
            String asked = asks.next();
            if (asked.equals("end")) {
                return;
            }
            double seconds = Double.parseDouble(asked);
            long start = System.nanoTime();
            int done = 0;
            while ((System.nanoTime() - start) / 1e9 < seconds) {
                batch.accept(done++ % BATCHES);
            }
            System.out.println((System.nanoTime() - start) / 1e6 / done);
        }
    }

    /** What is done with one batch; the graph and the chain of layers have no call in common that takes one. */
    private static IntConsumer batch(NeuralNetwork network, String work, DataSet... batches) {
        Evaluation evaluation = new Evaluation();
        if (network instanceof ComputationGraph graph) {
            return switch (work) {
                case "train" -> i -> graph.fit(batches[i]);
                case "predict" -> i -> graph.outputSingle(batches[i].getFeatures());
                default -> i -> evaluation.eval(batches[i].getLabels(), graph.outputSingle(batches[i].getFeatures()));
            };
        }
        MultiLayerNetwork chain = (MultiLayerNetwork) network;
        return switch (work) {
            case "train" -> i -> chain.fit(batches[i]);
            case "predict" -> i -> chain.output(batches[i].getFeatures());
            default -> i -> {
                INDArray found = chain.output(batches[i].getFeatures());
                if (found.rank() == 3) {
                    evaluation.evalTimeSeries(batches[i].getLabels(), found);
                } else {
                    evaluation.eval(batches[i].getLabels(), found);
                }
            };
        };
    }

    private static DataSet[] batches(String model) {
        int size = model.equals("resnet") ? 32 : 64;
        DataSet[] batches = new DataSet[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            batches[i] = switch (model) {
                case "mlp" -> new DataSet(Nd4j.rand(size, 784), oneHot(size, 10));
                // Time is the last axis.
                case "lstm" -> new DataSet(
                        classes(size * 64, 65).reshape(size, 1, 64),
                        oneHot(size * 64, 65).reshape(size, 64, 65).permute(0, 2, 1).dup('f'));
                default -> new DataSet(Nd4j.rand(DataType.FLOAT, size, 1, 28, 28), oneHot(size, 10));
            };
        }
        return batches;
    }

    private static INDArray classes(int count, int classes) {
        float[] chosen = new float[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = RANDOM.nextInt(classes);
        }
        return Nd4j.createFromArray(chosen);
    }

    private static INDArray oneHot(int count, int classes) {
        float[] hot = new float[count * classes];
        for (int i = 0; i < count; i++) {
            hot[i * classes + RANDOM.nextInt(classes)] = 1;
        }
        return Nd4j.createFromArray(hot).reshape(count, classes);
    }
}
