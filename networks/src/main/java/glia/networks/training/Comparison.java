package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.MaskedPreparation;
import glia.datasets.text.TextCoding;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.losses.BinaryCrossEntropy;
import glia.networks.training.losses.CrossEntropy;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.NumericLoss;
import glia.networks.training.losses.Summed;
import glia.networks.training.metrics.Accuracy;
import glia.networks.training.metrics.BestPath;
import glia.networks.training.metrics.Difference;
import glia.networks.training.metrics.ExactMatch;
import glia.networks.training.metrics.Metric;
import glia.networks.training.metrics.NearestNeighbour;
import glia.networks.training.metrics.OutputLoss;

/** How a network's output is held against the targets: the usual loss and metric for the task and the last layer. */
record Comparison(Loss loss, Metric metric) {

    /**
     * The data set as this network learns it: an encoder-decoder is given the target so far; classes cannot be had from a network that gives its input's shape, but its
     * input can.
     */
    static Dataset asked(Network network, Dataset dataset) {
        Shape output = network.outputShape();
        if (TeacherForcing.fits(network, dataset.task(), dataset.train())) {
            return TeacherForcing.given(network, dataset);
        }
        boolean again = output.equals(dataset.inputShape())
                && output.equals(network.input().shape())
                && !network.input().tokens();
        if (!again
                || !(dataset.task() instanceof Task.Classification classification)
                || dataset.targetShape().rank() > 0) {
            return dataset;
        }
        boolean classes =
                output.rank() == 1 && output.size(0) >= classification.classes().size() && !ForwardText.costs(network);
        return classes ? dataset : dataset.reconstruction();
    }

    /** For a loss that no other can stand for: the classes may outnumber the outputs, or the outputs the targets. */
    static Comparison alone(Network network, Dataset dataset, Loss loss) {
        checkInput(network, dataset);
        loss.check(network.outputShape(), dataset.targetShape());
        return new Comparison(loss, metric(loss));
    }

    /** What goes with a loss that fits alone. */
    static Metric metric(Loss loss) {
        return loss.embeds() ? new NearestNeighbour() : new BestPath();
    }

    static Comparison of(Network network, Dataset dataset) {
        checkInput(network, dataset);
        Comparison comparison = usual(network, dataset);
        if (!ForwardText.costs(network)) {
            return comparison;
        }
        // Yes-or-no answers where the network gives probabilities, as Kingma and Welling 2014, appendix C.1.
        boolean bernoulli = dataset.task().equals(Task.RECONSTRUCTION)
                && Probabilities.lastWord(network).equals("sigmoid");
        return comparison.loss(bernoulli ? new BinaryCrossEntropy(true) : comparison.loss());
    }

    /** The same with this loss, of which the metric shows the output's part, as layers add to it. */
    private Comparison loss(Loss output) {
        Loss summed = new Summed(output);
        return new Comparison(summed, new OutputLoss(summed));
    }

    private static Comparison usual(Network network, Dataset dataset) {
        Samples samples = dataset.train();
        Comparison comparison = dataset.task() instanceof Task.Classification classification
                ? classification(network, classification, dataset)
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
        if (!expected.equals(given)
                && TeacherForcing.writes(dataset.task())
                && network.input().tokens()) {
            int both = given.size(0) + dataset.targetShape().size(0);
            throw new ShapeException("network expects " + expected.toText() + ", '" + dataset.name() + "' gives "
                    + given.toText() + " tokens to translate into "
                    + dataset.targetShape().toText() + ". Start "
                    + network.name() + " with 'input tokens " + both + "', which it is given together");
        }
        if (!expected.equals(given)) {
            boolean tokens = given.rank() == 1
                    && dataset.preparation()
                            .map(preparation ->
                                    preparation instanceof TextCoding || preparation instanceof MaskedPreparation)
                            .orElseGet(() -> network.input().tokens()
                                    && TokenRange.tokens(dataset.train().inputs()));
            throw new ShapeException("network expects " + expected.toText() + ", '" + dataset.name() + "' gives "
                    + given.toText() + ". Start " + network.name() + " with 'input " + (tokens ? "tokens " : "")
                    + given.toText() + "'");
        }
    }

    private static Comparison classification(Network network, Task.Classification task, Dataset dataset) {
        Samples samples = dataset.train();
        Shape output = network.outputShape();
        String last = Probabilities.lastWord(network);
        boolean oneNumber = output.count() == samples.targetShape().count();
        if (oneNumber && task.classes().size() == 2) {
            boolean probability = last.equals("sigmoid") || last.equals("step");
            return new Comparison(new BinaryCrossEntropy(probability), new Accuracy(probability ? 0.5 : 0));
        }
        if (output.rank() > 0 && output.size(-1) < task.classes().size()) {
            int classes = task.classes().size();
            String end = output.rank() == 2 ? "each { dense " + classes + " }" : "dense " + classes;
            throw new ShapeException(network.name() + " gives " + output + " but '" + dataset.name() + "' has "
                    + classes + " classes. End with '" + end + "'");
        }
        boolean writes = TeacherForcing.writes(task)
                && output.rank() == samples.targetShape().rank() + 1;
        return new Comparison(new CrossEntropy(last.equals("softmax"), 0), writes ? new ExactMatch() : new Accuracy());
    }
}
