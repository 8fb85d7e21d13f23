package glia.plots;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import glia.plots.learning.BoundaryHistory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures of networks that were really trained, on made-up data. */
public final class LearnedGallery {
    private LearnedGallery() {}

    /** How a small network parts the moons. */
    static Animation animation(int epochs) {
        Dataset moons = Gallery.moons();
        BoundaryHistory history = new BoundaryHistory(moons);
        Network network = Network.of("mover", "input 2\ndense 16 tanh\ndense 2");
        Training.of(network, moons)
                .epochs(epochs)
                .learningRate(0.03)
                .listen(history)
                .run();
        return Plots.boundary(history);
    }

    static Map<String, Figure> figures() {
        Dataset moons = Gallery.moons();
        Network small = Network.of("small", "input 2\ndense 4 tanh\ndense 2");
        Network large = Network.of("large", "input 2\ndense 32 relu\ndense 32 relu\ndense 2");
        Run smallRun = Training.of(small, moons).epochs(15).learningRate(0.01).run();
        Run largeRun = Training.of(large, moons).epochs(15).learningRate(0.01).run();
        Dataset rings = Gallery.pictures();
        Network lenet = Network.of(
                "lenet",
                "input 1x28x28\nconv 6 5x5 pad=2 relu\nmaxpool 2\nconv 16 5x5 relu\nmaxpool 2\nflatten\ndense 10");
        Training.of(lenet, rings).epochs(4).learningRate(0.003).run();
        Evaluation moonsEvaluation = small.evaluate(moons.test());
        Evaluation ringsEvaluation = lenet.evaluate(rings.test());
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("run-curves", Plots.curves(largeRun));
        figures.put("compare", Plots.compare(smallRun, largeRun));
        figures.put("boundary", Plots.boundary(large, moons));
        figures.put("roc", Plots.roc(moonsEvaluation));
        figures.put("roc-ten", Plots.roc(ringsEvaluation));
        figures.put("pr", Plots.pr(ringsEvaluation));
        figures.put("calibration", Plots.calibration(ringsEvaluation));
        figures.put("worst", Plots.worst(ringsEvaluation));
        figures.put("worst-table", Plots.worst(moonsEvaluation));
        figures.put("run-confusion", Plots.confusion(ringsEvaluation));
        figures.put("lr", Plots.lr(large, moons));
        figures.put("filters", Plots.filters(lenet));
        figures.put("activations", Plots.activations(lenet, rings.test(), 0));
        figures.put("weights", Plots.weights(lenet));
        figures.put("weights-run", Plots.weights(largeRun));
        figures.put("gradients", Plots.gradients(largeRun));
        figures.put("embedding", Plots.embedding(lenet, rings));
        figures.put("landscape", Plots.landscape(small, moons));
        figures.put("optimizer-path", Plots.optimizerPath(small, moons));
        Dataset tides = Gallery.series();
        Network forecaster = Network.of("walker", "input 24x1\nflatten\ndense 16 tanh\ndense 1");
        Training.of(forecaster, tides).epochs(40).learningRate(0.01).run();
        figures.put("forecast-network", Plots.forecast("height (m)", forecaster.evaluate(tides.test())));
        figures.put("attention-network", attention());
        figures.put("attention-translation", translation());
        figures.put("boxes", Plots.find("boxes").orElseThrow().draw(Gallery.table()));
        return figures;
    }

    /** Of a network that has learned to look at the first step, where the answer stands. */
    private static Figure attention() {
        Dataset recall = Datasets.load("recall", Options.defaults().with("steps", 8));
        Network network = Network.of(
                "rememberer",
                "input tokens 8\nembedding vocab=16 16\npositional learned\n"
                        + "repeat 2 { transformer heads=2 ff=32 dropout=0 }\nlast\ndense 8");
        Training.of(network, recall).epochs(3).learningRate(0.01).run();
        return Plots.attention(network, recall);
    }

    private static Figure translation() {
        Dataset dates = Datasets.load("dates", Options.defaults().with("samples", 1000));
        Network network = Networks.named("translator", "gru-translator", Map.of("units", "16"));
        Training.of(network, dates).epochs(2).learningRate(0.01).run();
        return Plots.attention(network, "Tuesday, 3 March 2009");
    }
}
