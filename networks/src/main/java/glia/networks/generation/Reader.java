package glia.networks.generation;

import ai.djl.ndarray.NDArray;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.Continuation;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.NativeWeights;
import glia.networks.training.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a sequence token by token and says what comes next. What attention and recurrence found in earlier tokens is
 * kept, so that a token costs the same however many came before, where the whole sequence anew would cost all of them.
 * Use it on the engine's thread.
 */
final class Reader {
    /** Pieces in which much is read at once: the largest that fits, again and again. */
    private static final int[] PIECES = {64, 16, 4, 1};

    private final Network network;
    private final Scope scope;
    private final Program program;
    private final NativeWeights weights;
    private final List<NDArray> state = new ArrayList<>();
    private final boolean bounded;
    private final int window;
    private int past;

    /** @throws glia.networks.ShapeException if the network does not say what comes next */
    Reader(Network network, Scope scope) {
        NextToken.check(network);
        this.network = network;
        this.scope = scope;
        window = network.input().shape().size(0);
        StringBuilder methods = new StringBuilder();
        Continuation continuation = null;
        for (int steps : PIECES) {
            if (steps <= window) {
                continuation = new Continuation(window, steps);
                methods.append(Predictor.continuing(network, "read" + steps, continuation));
            }
        }
        program = scope.compile(methods.toString());
        weights = NativeWeights.of(network, scope);
        continuation.kept().forEach(shape -> state.add(scope.zeros(sizes(shape))));
        bounded = continuation.bounded();
    }

    private static long[] sizes(Shape shape) {
        return shape.sizes().stream().mapToLong(Integer::longValue).toArray();
    }

    /** How many more tokens can be read before {@link #forget()}. */
    int room() {
        return bounded ? window - past : Integer.MAX_VALUE;
    }

    /** Begins anew: nothing has been read. */
    void forget() {
        past = 0;
        for (NDArray array : state) {
            Scope.write(array, new float[(int) array.size()]);
        }
    }

    /**
     * Reads on.
     *
     * @param tokens at least one, at most {@link #room()}
     * @return a score for each token to come next
     */
    float[] read(int... tokens) {
        if (tokens.length == 0 || tokens.length > room()) {
            throw new IllegalArgumentException(tokens.length + " tokens, where " + room() + " can be read");
        }
        float[] output = {};
        for (int at = 0; at < tokens.length; ) {
            int left = tokens.length - at;
            int piece = Arrays.stream(PIECES)
                    .filter(steps -> steps <= left && steps <= window)
                    .findFirst()
                    .orElseThrow();
            long[] input = new long[piece];
            for (int i = 0; i < piece; i++) {
                input[i] = tokens[at + i];
            }
            try (NDArray given = scope.longs(input, 1, piece)) {
                List<NDArray> result =
                        program.call("read" + piece, weights.parameters(), weights.buffers(), state, given, past);
                output = result.get(0).toFloatArray();
                Scope.free(result);
            }
            at += piece;
            past += piece;
        }
        int scores = network.outputShape().size(-1);
        return Arrays.copyOfRange(output, output.length - scores, output.length);
    }
}
