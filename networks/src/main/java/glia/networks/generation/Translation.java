package glia.networks.generation;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.EncoderDecoder;
import glia.networks.training.NativeWeights;
import glia.networks.training.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an encoder-decoder makes of a text: it reads the source and writes the target token by token, always the most
 * probable one, each given those before it (Sutskever et al. 2014).
 *
 * <pre>{@code String day = Translation.of(translator).text("Tuesday, March 3rd 2009");}</pre>
 */
public final class Translation {
    private static final int BATCH = 256;

    private static final String GREEDY = """
            def translate(self, weights: List[Tensor], buffers: List[Tensor], sources: Tensor, steps: int, classes: int,\
             begin: int, end: int) -> List[Tensor]:
              written = torch.new_zeros(sources, [torch.size(sources, 0), steps])
              given = torch.new_zeros(sources, [torch.size(sources, 0), steps])
              torch.fill_(torch.select(given, 1, 0), begin)
              ended = torch.zeros_like(torch.select(written, 1, 0))
              alive = True
              for step in range(steps):
                if alive:
                  scores = (self).forward(weights, buffers, torch.cat([sources, given], 1), False)
                  best = torch.argmax(torch.narrow(torch.select(scores, 1, step), 1, 0, classes), -1, False)
                  torch.copy_(torch.select(written, 1, step), best)
                  if step + 1 < steps:
                    torch.copy_(torch.select(given, 1, step + 1), best)
                  torch.add_(ended, torch.eq(best, end))
                  alive = bool(torch.any(torch.eq(ended, 0)))
              return [written]
            """;

    /** As {@link #GREEDY}, with the source read once and each token of the target too. */
    private static final String STEPWISE = """
            def translate(self, weights: List[Tensor], buffers: List[Tensor], state: List[Tensor], sources: Tensor,\
             steps: int, classes: int, begin: int, end: int) -> List[Tensor]:
              written = torch.new_zeros(sources, [torch.size(sources, 0), steps])
              known = (self).encode(weights, buffers, torch.cat([sources, written], 1))
              token = torch.new_full(sources, [torch.size(sources, 0), 1], begin)
              ended = torch.zeros_like(torch.select(written, 1, 0))
              alive = True
              for step in range(steps):
                if alive:
                  scores = (self).decode(weights, buffers, state, known, token, step)
                  best = torch.argmax(torch.narrow(torch.select(scores, 1, 0), 1, 0, classes), -1, False)
                  torch.copy_(torch.select(written, 1, step), best)
                  token = torch.unsqueeze(best, 1)
                  torch.add_(ended, torch.eq(best, end))
                  alive = bool(torch.any(torch.eq(ended, 0)))
              return [written]
            """;

    private final Network network;
    private final PairPreparation pairs;
    private final Optional<EncoderDecoder> halves;

    private Translation(Network network, PairPreparation pairs, Optional<EncoderDecoder> halves) {
        this.network = network;
        this.pairs = pairs;
        this.halves = halves;
    }

    /** Reads source and target anew for each token, whatever the network. */
    Translation whole() {
        return new Translation(network, pairs, Optional.empty());
    }

    /** Whether the source is read once, and each token at the same cost. */
    boolean stepwise() {
        return halves.isPresent();
    }

    /**
     * By a network that was trained to translate.
     *
     * @throws IllegalArgumentException if it was not
     */
    public static Translation of(Network network) {
        return of(
                network,
                network.preparation()
                        .filter(PairPreparation.class::isInstance)
                        .map(PairPreparation.class::cast)
                        .orElseThrow(() -> new IllegalArgumentException(network.name()
                                + " has not learned to translate. Train it on pairs of texts first, such as 'dates'")));
    }

    /**
     * By a network, where texts become tokens so.
     *
     * @throws ShapeException if it does not take source and target together, or gives no scores for the target's tokens
     */
    public static Translation of(Network network, PairPreparation pairs) {
        int both = pairs.sourceLength() + pairs.targetLength();
        boolean reads = network.input().tokens()
                && network.input().shape().rank() == 1
                && network.input().shape().size(0) == both;
        boolean writes = network.outputShape().rank() == 2
                && network.outputShape().size(0) == pairs.targetLength()
                && network.outputShape().size(1) >= pairs.target().size();
        if (!reads || !writes) {
            throw new ShapeException(network.name() + " takes " + network.input() + " and gives "
                    + network.outputShape() + "; to translate it takes 'input tokens " + both + "', source and target"
                    + " together, and gives (" + pairs.targetLength() + ", "
                    + pairs.target().size() + ")");
        }
        return new Translation(network, pairs, EncoderDecoder.of(network, pairs.sourceLength()));
    }

    /**
     * The translation of one text.
     *
     * @throws IllegalArgumentException as {@link #source}
     */
    public String text(String source) {
        return pairs.decodeTarget(tokens(source(source)));
    }

    /** How texts become tokens, on both sides. */
    public PairPreparation pairs() {
        return pairs;
    }

    /**
     * The tokens of a text as the network reads it, {@code [source length]}.
     *
     * @throws IllegalArgumentException if the text is longer than the network reads
     * @throws glia.datasets.DatasetException if it has a token that the vocabulary lacks
     */
    public float[] source(String text) {
        int tokens = pairs.tokenizer().split(text).size();
        if (tokens > pairs.sourceLength()) {
            throw new IllegalArgumentException(network.name() + " reads texts of up to " + pairs.sourceLength()
                    + " tokens, this one has " + tokens);
        }
        return pairs.encode(text);
    }

    /** The translations of many sources. */
    public List<String> texts(Samples sources) {
        float[] written = tokens(sources.inputs());
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < written.length; at += pairs.targetLength()) {
            texts.add(pairs.decodeTarget(Arrays.copyOfRange(written, at, at + pairs.targetLength())));
        }
        return texts;
    }

    /**
     * The tokens written for some sources.
     *
     * @param sources {@code [samples, source length]}, row-major
     * @return {@code [samples, target length]}; what stands behind {@link Vocabulary#END} means nothing
     * @throws CancellationException if the calling thread was interrupted, which ends the work between two batches
     */
    public float[] tokens(float... sources) {
        int length = pairs.sourceLength();
        if (sources.length % length != 0) {
            throw new ShapeException(
                    network.name() + " reads sources of " + length + " tokens; found " + sources.length + " numbers");
        }
        AtomicBoolean stopped = new AtomicBoolean();
        return EngineThread.call(
                () -> {
                    try (Scope scope = Devices.cpu("translating with " + network.name())) {
                        return write(scope, stopped, sources);
                    }
                },
                () -> stopped.set(true));
    }

    private float[] write(Scope scope, AtomicBoolean stopped, float... sources) {
        Program program = scope.compile(halves.map(both -> both.text() + STEPWISE)
                .orElseGet(() -> Predictor.program(network, "forward") + GREEDY));
        NativeWeights weights = NativeWeights.of(network, scope);
        int length = pairs.sourceLength();
        int count = sources.length / length;
        float[] written = new float[count * pairs.targetLength()];
        for (int from = 0; from < count; from += BATCH) {
            if (stopped.get()) {
                throw new CancellationException("Interrupted after " + from + " of " + count + " translations");
            }
            int to = Math.min(count, from + BATCH);
            float[] some = Arrays.copyOfRange(sources, from * length, to * length);
            try (NDArray given = scope.longs(some, to - from, length)) {
                List<Object> arguments = new ArrayList<>(List.of(weights.parameters(), weights.buffers()));
                List<NDArray> state = state(scope, to - from);
                if (stepwise()) {
                    arguments.add(state);
                }
                arguments.addAll(List.of(
                        given,
                        pairs.targetLength(),
                        pairs.target().size(),
                        pairs.target().identifier(Vocabulary.BEGIN),
                        pairs.target().identifier(Vocabulary.END)));
                List<NDArray> result = program.call("translate", arguments.toArray());
                Scope.free(state);
                long[] tokens = result.get(0).toLongArray();
                Scope.free(result);
                for (int i = 0; i < tokens.length; i++) {
                    written[from * pairs.targetLength() + i] = tokens[i];
                }
            }
        }
        return written;
    }

    private List<NDArray> state(Scope scope, int sequences) {
        return halves.map(both -> both.kept(sequences)).orElse(List.of()).stream()
                .map(shape -> scope.zeros(
                        shape.sizes().stream().mapToLong(Integer::longValue).toArray()))
                .toList();
    }
}
