import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import glia.datasets.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.stream.IntStream;

/**
 * Times DJL's {@code EasyTrain.fit} as its book uses it. For models that it cannot train (its transformer block
 * normalizes over the batch, its sequence loss refuses this shape for more than one class axis) it says so with a NaN.
 */
public final class EasyTrainPeer {
    private EasyTrainPeer() {}

    public static void main(String[] arguments) throws Exception {
        Problem problem = Problem.of(arguments[0]);
        String work = arguments[1];
        Block block = work.equals("panel") ? null : block(arguments[0]);
        Scanner asks = new Scanner(System.in);
        if (block == null) {
            while (asks.hasNext() && !asks.next().equals("end")) {
                System.out.println("NaN");
            }
            return;
        }
        int steps = 20;
        try (NDManager manager = NDManager.newBaseManager();
                Model model = Model.newInstance("n")) {
            Dataset data = problem.dataset(problem.batch() * steps);
            model.setBlock(block);
            int size = data.train().size();
            Shape sample = new Shape(problem.input().sizes().stream().mapToLong(each -> each).toArray());
            List<float[]> samples =
                    IntStream.range(0, size).mapToObj(data.train()::input).toList();
            NDArray inputs = manager.create(data.train().inputs(), shape(size, problem.input()));
            NDArray targets = manager.create(data.train().targets(), shape(size, problem.target()));
            ArrayDataset set = new ArrayDataset.Builder()
                    .setData(inputs)
                    .optLabels(targets)
                    .setSampling(problem.batch(), true)
                    .build();
            DefaultTrainingConfig config = new DefaultTrainingConfig(
                            problem.tokens() ? new StepLoss() : Loss.softmaxCrossEntropyLoss())
                    .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build());
            if (!problem.tokens()) {
                config.addEvaluator(new Accuracy());
            }
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(shape(problem.batch(), problem.input()));
                while (asks.hasNext()) {
                    String asked = asks.next();
                    if (asked.equals("end")) {
                        return;
                    }
                    double seconds = Double.parseDouble(asked);
                    long start = System.nanoTime();
                    int done = 0;
                    while ((System.nanoTime() - start) / 1e9 < seconds) {
                        switch (work) {
                            case "train" -> EasyTrain.fit(trainer, 1, set, null);
                            case "predict" -> predict(model, sample, samples, problem.batch());
                            default -> EasyTrain.evaluateDataset(trainer, set);
                        }
                        done += steps;
                    }
                    System.out.println((System.nanoTime() - start) / 1e6 / done);
                }
            }
        }
    }

    /** As DJL's guide predicts: batches of samples through a predictor, whose translator makes arrays of them. */
    private static void predict(Model model, Shape shape, List<float[]> samples, int batch) throws TranslateException {
        try (Predictor<float[], float[]> predictor = model.newPredictor(new Numbers(shape))) {
            for (int at = 0; at < samples.size(); at += batch) {
                predictor.batchPredict(samples.subList(at, at + batch));
            }
        }
    }

    private record Numbers(Shape shape) implements Translator<float[], float[]> {
        @Override
        public NDList processInput(TranslatorContext context, float[] sample) {
            return new NDList(context.getNDManager().create(sample, shape));
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList answers) {
            return answers.singletonOrThrow().toFloatArray();
        }
    }

    /** DJL's own loss takes one row of classes for each sample, so steps become samples first. */
    private static final class StepLoss extends Loss {
        private final Loss each = Loss.softmaxCrossEntropyLoss();

        StepLoss() {
            super("steps");
        }

        @Override
        public NDArray evaluate(NDList labels, NDList predictions) {
            NDArray scores = predictions.singletonOrThrow();
            long classes = scores.getShape().get(scores.getShape().dimension() - 1);
            return each.evaluate(
                    new NDList(labels.singletonOrThrow().reshape(-1, 1)), new NDList(scores.reshape(-1, classes)));
        }
    }

    private static Shape shape(int size, glia.datasets.Shape sample) {
        long[] sizes = new long[sample.rank() + 1];
        sizes[0] = size;
        Arrays.setAll(sizes, i -> i == 0 ? size : sample.size(i - 1));
        return new Shape(sizes);
    }

    private static Block block(String name) {
        return switch (name) {
            case "mlp" -> new SequentialBlock()
                    .add(Linear.builder().setUnits(256).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(128).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(10).build());
            case "lenet" -> new SequentialBlock()
                    .add(convolution(6, 2))
                    .add(Activation::sigmoid)
                    .add(pool())
                    .add(convolution(16, 0))
                    .add(Activation::sigmoid)
                    .add(pool())
                    .add(ai.djl.nn.Blocks.batchFlattenBlock())
                    .add(Linear.builder().setUnits(120).build())
                    .add(Activation::sigmoid)
                    .add(Linear.builder().setUnits(84).build())
                    .add(Activation::sigmoid)
                    .add(Linear.builder().setUnits(10).build());
            case "lstm" -> text(LSTM.builder().setStateSize(128).setNumLayers(1).optReturnState(false).build());
            case "gru" -> text(GRU.builder().setStateSize(128).setNumLayers(1).optReturnState(false).build());
            default -> null;
        };
    }

    private static Block text(Block recurrent) {
        return new SequentialBlock()
                .add(new LambdaBlock(list -> new NDList(list.singletonOrThrow().oneHot(65))))
                .add(Linear.builder().setUnits(64).optBias(false).build())
                .add(recurrent)
                .add(Linear.builder().setUnits(65).build());
    }

    private static Block convolution(int filters, int pad) {
        return Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .optPadding(new Shape(pad, pad))
                .setFilters(filters)
                .build();
    }

    private static Block pool() {
        return Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2));
    }
}
