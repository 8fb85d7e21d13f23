package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.losses.BinaryCrossEntropy;
import glia.networks.training.losses.CrossEntropy;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.NumericLoss;
import glia.networks.training.metrics.Accuracy;
import glia.networks.training.metrics.Difference;
import glia.networks.training.metrics.Metric;

/** How a network's output is held against the targets: the usual loss and metric for the task and the last layer. */
record Comparison(Loss loss, Metric metric) {

    static Comparison of(Network network, Dataset dataset) {
        checkInput(network, dataset);
        Samples samples = dataset.train();
        Comparison comparison = dataset.task() instanceof Task.Classification classification
                ? classification(network, classification, samples)
                : new Comparison(NumericLoss.MEAN_SQUARED_ERROR, Difference.MEAN_ABSOLUTE_ERROR);
        try {
            comparison.loss().check(network.outputShape(), samples.targetShape());
        } catch (ShapeException misfit) {
            throw new ShapeException(network.name() + " does not fit '" + dataset.name() + "': " + misfit.getMessage());
        }
        return comparison;
    }

    private static void checkInput(Network network, Dataset dataset) {
        Shape given = dataset.inputShape();
        Shape expected = network.input().shape();
        if (!expected.equals(given)) {
            throw new ShapeException("network expects " + expected.toText() + ", '" + dataset.name() + "' gives "
                    + given.toText() + ". Start " + network.name() + " with 'input " + given.toText() + "'");
        }
    }

    private static Comparison classification(Network network, Task.Classification task, Samples samples) {
        Shape output = network.outputShape();
        String last = Probabilities.lastWord(network);
        boolean oneNumber = output.count() == samples.targetShape().count();
        if (oneNumber && task.classes().size() == 2) {
            boolean probability = last.equals("sigmoid") || last.equals("step");
            return new Comparison(new BinaryCrossEntropy(probability), new Accuracy(probability ? 0.5 : 0));
        }
        if (output.rank() > 0 && output.size(-1) < task.classes().size()) {
            int classes = task.classes().size();
            throw new ShapeException(network.name() + " gives " + output + " but '" + samples + "' has " + classes
                    + " classes. End with 'dense " + classes + "'");
        }
        return new Comparison(new CrossEntropy(last.equals("softmax"), 0), new Accuracy());
    }
}
