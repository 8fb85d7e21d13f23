package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.JniUtils;
import glia.networks.Network;
import glia.networks.engine.Cut;
import glia.networks.engine.Emission;
import glia.networks.engine.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way through a network of which Java computes some layers: a method of the program for each piece between them,
 * which is given the variables that it needs of the pieces before.
 */
final class Pieces {
    private static final Pattern VARIABLE = Pattern.compile("\\b(x\\d+|input)\\b");

    /** @param given the variables it is given, in this order; {@code gives} likewise */
    private record Piece(String method, List<String> given, List<String> gives, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Cut> cuts;
    private final List<String> results;
    private final Map<String, Integer> places = new HashMap<>();
    private final int parameters;

    /** Nothing for a network that is one program. */
    static Optional<Pieces> of(Network network) {
        return network.outside().isEmpty() ? Optional.empty() : Optional.of(ForwardText.pieces(network));
    }

    /**
     * @param opening binds the variables of the parameters and buffers
     * @param variables of the parameters, then of the buffers, in the network's order
     * @param results the variables that are asked for at the end
     */
    Pieces(Emission emission, String opening, List<String> variables, int parameters, List<String> results) {
        this.cuts = emission.cuts();
        this.results = results;
        this.parameters = parameters;
        for (int i = 0; i < variables.size(); i++) {
            places.put(variables.get(i), i);
        }
        List<String> texts = texts(emission.text());
        Set<String> known = new LinkedHashSet<>(Set.of("input"));
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                known.add(cuts.get(i - 1).output());
            }
            List<String> given =
                    known.stream().filter(used(texts.get(i))::contains).toList();
            Set<String> wanted = wantedAfter(texts, i);
            List<String> gives = used(texts.get(i)).stream()
                    .filter(wanted::contains)
                    .filter(variable -> !known.contains(variable))
                    .toList();
            known.addAll(gives);
            pieces.add(new Piece("piece" + i, given, gives, opening + texts.get(i)));
        }
    }

    private List<String> texts(String all) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (Cut cut : cuts) {
            texts.add(all.substring(from, cut.position()));
            from = cut.position();
        }
        texts.add(all.substring(from));
        return texts;
    }

    private static Set<String> used(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> wantedAfter(List<String> texts, int piece) {
        Set<String> wanted = new LinkedHashSet<>(results);
        texts.subList(piece + 1, texts.size()).forEach(text -> wanted.addAll(used(text)));
        cuts.subList(Math.min(piece, cuts.size()), cuts.size()).forEach(cut -> wanted.add(cut.input()));
        return wanted;
    }

    /** The methods, and those that lay out what Java gives them. */
    String text() {
        StringBuilder text = new StringBuilder("""
                def apart(self, arrays: List[Tensor], learn: bool) -> List[Tensor]:
                  found = annotate(List[Tensor], [])
                  for j in range(torch.len(arrays)):
                    torch.append(found, torch.requires_grad_(torch.detach(arrays[j]), learn))
                  return found
                def joined(self, outputs: List[Tensor]) -> List[Tensor]:
                  return [torch.cat(outputs, 0)]
                def rows(self, inputs: Tensor, begin: int, end: int) -> List[Tensor]:
                  return [torch.slice(inputs, 0, begin, end, 1)]
                def seed(self, seed: int) -> List[Tensor]:
                  torch.manual_seed(seed)
                  return annotate(List[Tensor], [])
                """);
        for (Piece piece : pieces) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < piece.given().size(); i++) {
                body.append(piece.given().get(i) + " = given[" + i + "]\n");
            }
            body.append(piece.text());
            body.append(
                    piece.gives().isEmpty()
                            ? "return annotate(List[Tensor], [])\n"
                            : "return [" + String.join(", ", piece.gives()) + "]\n");
            text.append("def " + piece.method() + "(self, " + ForwardText.ARRAYS
                    + ", given: List[Tensor], training: bool) -> List[Tensor]:\n"
                    + body.toString().indent(2));
        }
        return text.toString();
    }

    /**
     * Samples from {@code begin} to {@code end} through the network, with nothing learned. Each batch has a seed, as in
     * {@code evaluate}.
     *
     * @return the results of each batch, one batch behind the other
     */
    List<NDArray> outputs(
            Program program,
            List<NDArray> weights,
            List<NDArray> buffers,
            NDArray inputs,
            int begin,
            int end,
            int batch) {
        List<NDArray> outputs = new ArrayList<>();
        List<NDArray> parameters = program.call("apart", weights, false);
        List<NDArray> tracked = program.call("apart", buffers, false);
        for (int first = begin; first < end; first += batch) {
            NDArray rows = program.call("rows", inputs, first, Math.min(first + batch, end))
                    .get(0);
            program.call("seed", first);
            outputs.addAll(run(program, parameters, tracked, rows, false));
        }
        return outputs;
    }

    /**
     * One batch through the network.
     *
     * @param program with {@link #text()} in it, on the scope that all intermediate arrays are freed with
     * @param weights and buffers, on that scope too: see {@code apart}
     * @return the results, in the order in which they were asked for
     */
    List<NDArray> run(Program program, List<NDArray> weights, List<NDArray> buffers, NDArray input, boolean training) {
        Map<String, NDArray> values = new HashMap<>(Map.of("input", input));
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(training);
        try {
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    Cut cut = cuts.get(i - 1);
                    List<NDArray> arrays = cut.arrays().stream()
                            .map(places::get)
                            .map(place -> place < parameters ? weights.get(place) : buffers.get(place - parameters))
                            .toList();
                    values.put(cut.output(), cut.part().apply(values.get(cut.input()), arrays, training));
                }
                Piece piece = pieces.get(i);
                List<NDArray> given = piece.given().stream().map(values::get).toList();
                List<NDArray> found = program.call(piece.method(), weights, buffers, given, training);
                for (int j = 0; j < found.size(); j++) {
                    values.put(piece.gives().get(j), found.get(j));
                }
            }
        } finally {
            JniUtils.setGradMode(before);
        }
        return results.stream().map(values::get).toList();
    }
}
