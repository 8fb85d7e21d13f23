package glia.networks;

import glia.datasets.Preparation;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.language.Language;
import glia.networks.saving.NetworkFile;
import glia.networks.training.Evaluation;
import glia.networks.training.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A network: its definition, read and checked, and its weights. The definition never changes; {@link #weights()} is the
 * one thing that does. Making one needs no native library. Two networks are equal if they say the same in the same
 * words, whatever their weights.
 */
public final class Network {
    private final String name;
    private final String text;
    private final Input input;
    private final Node root;
    private final List<NamedParameter> parameters;
    private final List<NamedParameter> buffers;
    private final Weights weights;
    private volatile Task task;
    private volatile Preparation preparation;

    /**
     * For the language's use; see {@link #of(String, String)}.
     *
     * @param text the definition, able to be read again anywhere
     */
    public Network(String name, String text, Input input, Node root) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.input = Objects.requireNonNull(input);
        this.root = Objects.requireNonNull(root);
        this.parameters =
                root.layers().flatMap(layer -> layer.parameters().stream()).toList();
        this.buffers = root.layers().flatMap(layer -> layer.buffers().stream()).toList();
        this.weights = new Weights(parameters, buffers);
    }

    /**
     * Reads the definition of one network.
     *
     * @throws DefinitionException if it cannot be read, with the line and what to do about it
     */
    public static Network of(String name, String text) {
        return Language.network(name, text, Language.NO_JAVA_VALUES);
    }

    /**
     * Reads the definition of one network.
     *
     * @param javaValues gives the value of the expression in each <code>${...}</code>, asked once for each
     * @throws DefinitionException if it cannot be read, with the line and what to do about it
     */
    public static Network of(String name, String text, Function<String, Object> javaValues) {
        return Language.network(name, text, javaValues);
    }

    /**
     * Reads a text of several networks, each in a {@code net name { ... }} of its own.
     *
     * @throws DefinitionException if it cannot be read, with the line and what to do about it
     */
    public static List<Network> all(String text) {
        return all(text, Language.NO_JAVA_VALUES);
    }

    /** As {@link #all(String)}, with values for <code>${...}</code>. */
    public static List<Network> all(String text, Function<String, Object> javaValues) {
        return Language.networks(text, javaValues);
    }

    public String name() {
        return name;
    }

    /** The definition as written, values in place of each <code>${...}</code>. */
    public String text() {
        return text;
    }

    public Input input() {
        return input;
    }

    /** The shape of what it gives for one sample. */
    public Shape outputShape() {
        return root.output();
    }

    public Node root() {
        return root;
    }

    /** Every layer, in the order in which they run. */
    public List<Placed> layers() {
        return root.layers().toList();
    }

    /** The layers that Java computes, see {@link Layer#outside()}; a network without any is one program. */
    public List<Placed> outside() {
        return root.layers().filter(layer -> layer.layer().outside()).toList();
    }

    /**
     * For what only a network that is one program can do.
     *
     * @throws IllegalArgumentException if Java computes a layer of it, see {@link Layer#outside()}
     */
    public void checkProgram() {
        outside().stream().findFirst().ifPresent(layer -> {
            throw new IllegalArgumentException("'" + layer.source().text() + "' (line "
                    + layer.source().line() + " of " + name
                    + ") is computed by a block of DJL's in Java. Such a network can be trained, evaluated and asked for"
                    + " predictions; this needs one that is all of Glia's layers");
        });
    }

    /** What training learns, in order. */
    public List<NamedParameter> parameters() {
        return parameters;
    }

    /** What training tracks but does not learn, such as running means, in order. */
    public List<NamedParameter> buffers() {
        return buffers;
    }

    /** How many numbers training learns. */
    public long parameterCount() {
        return parameters.stream().mapToLong(NamedParameter::count).sum();
    }

    public Weights weights() {
        return weights;
    }

    /** Draws the weights anew. The same seed gives the same weights. */
    public Network initialize(long seed) {
        weights.initialize(seed);
        return this;
    }

    /**
     * Takes over the weights of a trained network where path and shape are the same, to learn from there on (Yosinski et
     * al. 2014).
     *
     * @param except layers to begin anew, by path, such as the last one; {@code *} stands for anything
     * @throws IllegalArgumentException if no weights are the same, or a name fits nothing; nothing is changed then
     */
    public Transfer startFrom(Network trained, String... except) {
        return Transfer.into(this, trained, except);
    }

    /** What the weights were trained for; empty before the first training. */
    public Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /** Says what the weights are for, so that predictions carry the names of classes. Training does so by itself. */
    public Network task(Task learned) {
        task = Objects.requireNonNull(learned);
        return this;
    }

    /** How the data it learned from was made into numbers, its vocabulary for one; empty where nothing is known. */
    public Optional<Preparation> preparation() {
        return Optional.ofNullable(preparation);
    }

    /** Says how data becomes numbers for it, so that it can read something new. Training does so by itself. */
    public Network preparation(Preparation prepared) {
        preparation = Objects.requireNonNull(prepared);
        return this;
    }

    /**
     * How it does on samples it did not learn from.
     *
     * @throws IllegalStateException if it was never trained, so that it is not known what its output means
     * @throws ShapeException if the samples are not of its input's shape
     */
    public Evaluation evaluate(Samples samples) {
        return Evaluation.of(
                this,
                samples,
                task().orElseThrow(() -> new IllegalStateException(
                        name + " has not been trained yet. Train it first, or say what it is for with task(...)")));
    }

    /**
     * What it says of one sample.
     *
     * @param sample the numbers of one input in row-major order
     * @throws ShapeException if there are more or fewer than the input's shape holds
     */
    public Prediction predict(float... sample) {
        return Prediction.of(this, sample);
    }

    /**
     * Writes the weights as safetensors and the definition beside them, so that {@link #load} gives the same network.
     *
     * @param path of the weights, such as {@code lenet.safetensors}; the definition goes to {@code lenet.net}
     */
    public void save(Path path) throws IOException {
        NetworkFile.save(this, path);
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException if the file cannot be read or is not what it should be, saying how
     */
    public static Network load(Path path) throws IOException {
        return NetworkFile.load(path);
    }

    public Summary summary() {
        return Summary.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && name.equals(network.name) && words().equals(network.words());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, words());
    }

    /** The text without comments and layout, which change nothing. */
    private List<String> words() {
        return Language.words(text);
    }

    @Override
    public String toString() {
        return layers().stream()
                .map(layer -> layer.source().text())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(
                        "; ",
                        name + ": " + input + " -> " + outputShape().toText() + ", "
                                + String.format(java.util.Locale.ROOT, "%,d", parameterCount()) + " parameters (",
                        layers().size() > 4 ? "; ...)" : ")"));
    }
}
