import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Training;
import glia.networks.zoo.Networks;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;

/** A network trained by its own on a data set's training part, with Adam, and measured on its test part. */
record Trained(
        String name,
        String network,
        Supplier<Network> definition,
        Supplier<Dataset> source,
        int epochs,
        int batch,
        double rate,
        Function<Training, Training> more,
        Quantity quantity,
        ToDoubleBiFunction<Network, Dataset> measure,
        int seeds)
        implements Row {

    /** A classifier in batches of 64, by its accuracy. */
    static Trained classifier(String name, String text, Supplier<Dataset> source, int epochs, double rate) {
        return of(
                name,
                text,
                source,
                epochs,
                rate,
                Quantity.ACCURACY,
                Trained::accuracy);
    }

    static double accuracy(Network network, Dataset data) {
        return network.evaluate(data.test()).accuracy();
    }

    /** In batches of 64. */
    static Trained of(
            String name,
            String text,
            Supplier<Dataset> source,
            int epochs,
            double rate,
            Quantity quantity,
            ToDoubleBiFunction<Network, Dataset> measure) {
        return new Trained(
                name,
                text.strip().replaceAll("\\s*\\n\\s*", "; "),
                () -> Network.of("n", text),
                source,
                epochs,
                64,
                rate,
                training -> training,
                quantity,
                measure,
                3);
    }

    /** A network that comes with Glia. */
    static Trained shipped(
            String name,
            String shipped,
            Map<String, ?> options,
            Supplier<Dataset> source,
            int epochs,
            double rate,
            Quantity quantity,
            ToDoubleBiFunction<Network, Dataset> measure) {
        StringBuilder shown = new StringBuilder("from " + shipped);
        options.forEach((option, value) -> shown.append(' ').append(option).append('=').append(value));
        return new Trained(
                name,
                shown.toString(),
                () -> Networks.named(shipped, options),
                source,
                epochs,
                64,
                rate,
                training -> training,
                quantity,
                measure,
                3);
    }

    /** With more said about its training. */
    Trained with(Function<Training, Training> said) {
        return new Trained(name, network, definition, source, epochs, batch, rate, said, quantity, measure, seeds);
    }

    /** With so many seeds, where three differ as much from each other as both sides do. */
    Trained seeds(int count) {
        return new Trained(name, network, definition, source, epochs, batch, rate, more, quantity, measure, count);
    }

    @Override
    public Dataset data() {
        return source.get();
    }

    @Override
    public String steps(Dataset data) {
        return Row.steps(data, epochs, batch);
    }

    @Override
    public double ours(Dataset data, long seed) {
        Network trained = definition.get().initialize(seed);
        more.apply(Training.of(trained, data))
                .epochs(epochs)
                .batch(batch)
                .learningRate(rate)
                .seed(seed)
                .run();
        return measure.applyAsDouble(trained, data);
    }
}
