package glia.magics.commands;

import static glia.magics.commands.TrainingCalls.quoted;

import glia.magics.JavaSource;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which layers learn, and how fast beside the rest. */
final class LayerOptions {
    @Option(names = "--freeze", split = ",", paramLabel = "LAYER", description = "layers that stay as they are: conv*")
    private String[] freeze = {};

    @Option(
            names = "--unfreeze",
            split = ",",
            paramLabel = "LAYER",
            description = "layers that learn, of those that --freeze names: --freeze '*' --unfreeze dense3")
    private String[] unfreeze = {};

    @Option(
            names = "--layer-rate",
            split = ",",
            paramLabel = "LAYER=FACTOR",
            description = "layers that learn at so much of the rate: conv*=0.1,dense1=0.5")
    private Map<String, Double> layerRates = new LinkedHashMap<>();

    void addTo(TrainingCalls calls) {
        if (freeze.length > 0) {
            calls.add("freeze(" + quoted(freeze) + ")", training -> training.freeze(freeze));
        }
        if (unfreeze.length > 0) {
            calls.add("unfreeze(" + quoted(unfreeze) + ")", training -> training.unfreeze(unfreeze));
        }
        layerRates.forEach((layers, factor) -> calls.add(
                "learningRate(" + JavaSource.quoted(layers) + ", " + factor + ")",
                training -> training.learningRate(layers, factor)));
    }
}
