package glia.networks.generation;

import glia.datasets.text.TextCoding;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Scope;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Text written by a network that was taught what comes next:
 *
 * <pre>{@code String text = Generation.of(gpt).from("To be").length(200).temperature(0.8).topK(40).text();}</pre>
 */
public final class Generation {
    private final Network network;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private TextCoding coding;
    private String prompt = "";
    private int length = 200;
    private Sampling sampling = new Sampling(1, 0);
    private long seed = 42;
    private int slide;
    private Consumer<String> listener = text -> {};

    private Generation(Network network) {
        this.network = network;
    }

    /** @throws glia.networks.ShapeException if the network does not say what comes next, with the layer that hinders it */
    public static Generation of(Network network) {
        NextToken.check(network);
        Generation generation = new Generation(network);
        network.preparation()
                .filter(TextCoding.class::isInstance)
                .map(TextCoding.class::cast)
                .ifPresent(generation::coding);
        return generation;
    }

    /** How text becomes tokens; the one of the data it was trained on unless said. */
    public Generation coding(TextCoding given) {
        coding = Objects.requireNonNull(given);
        return this;
    }

    /** What the text begins with. With no beginning it starts at a line's start. */
    public Generation from(String beginning) {
        prompt = Objects.requireNonNull(beginning);
        return this;
    }

    /** How many tokens to write behind the beginning, 200 unless said. */
    public Generation length(int tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("The length is 1 or more, found " + tokens);
        }
        length = tokens;
        return this;
    }

    /** Below 1 the probable is preferred, above 1 the improbable has a chance; 1 unless said. */
    public Generation temperature(double temperature) {
        sampling = new Sampling(temperature, sampling.topK());
        return this;
    }

    /** Draws from this many of the most probable tokens only. */
    public Generation topK(int tokens) {
        sampling = new Sampling(sampling.temperature(), tokens);
        return this;
    }

    /** Takes the most probable token always. */
    public Generation greedy() {
        return temperature(0);
    }

    /** The same seed gives the same text; 42 unless said. */
    public Generation seed(long number) {
        seed = number;
        return this;
    }

    /**
     * How many of the oldest tokens are let go when the text has grown as long as the network's window; the rest is
     * then read anew, as places in the window change. With 1 every token is written from as many before it as the
     * window holds, at the price of reading all of them for each; a quarter of the window unless said. A recurrent
     * network has no window and forgets nothing.
     */
    public Generation slide(int tokens) {
        int window = network.input().shape().size(0);
        if (tokens < 1 || tokens > window) {
            throw new IllegalArgumentException(
                    "What is let go is 1 to " + window + " tokens, the network's window; found " + tokens);
        }
        slide = tokens;
        return this;
    }

    /** Told the whole text so far after every token, on the engine's thread. */
    public Generation listener(Consumer<String> told) {
        listener = Objects.requireNonNull(told);
        return this;
    }

    /** Ends the writing after the present token, from any thread. What was written by then is the result. */
    public void stop() {
        stopped.set(true);
    }

    /** As {@link #run()}, the text alone. */
    public String text() {
        return run().text();
    }

    /**
     * Writes. An interrupt of the calling thread ends it between two tokens: what was written by then is returned, and
     * the thread's interrupt status is set.
     *
     * @throws IllegalArgumentException if it is not known how text becomes tokens
     * @throws glia.datasets.DatasetException if the beginning has a token that the vocabulary lacks
     */
    public GeneratedText run() {
        if (coding == null) {
            throw new IllegalArgumentException(
                    network.name() + " has not learned from text yet, so it is not known which"
                            + " token stands for what. Train it on text first, or say so with coding(...)");
        }
        int vocabulary = network.outputShape().size(-1);
        if (coding.vocabularySize() > vocabulary) {
            throw new IllegalArgumentException(network.name() + " gives scores for " + vocabulary
                    + " tokens, the vocabulary has " + coding.vocabularySize());
        }
        return EngineThread.call(
                () -> {
                    try (Scope scope = Devices.cpu("generating with " + network.name())) {
                        return new Writing(network, coding, sampling, seed, slide, stopped::get, listener)
                                .write(new Reader(network, scope), prompt, length);
                    }
                },
                this::stop);
    }
}
