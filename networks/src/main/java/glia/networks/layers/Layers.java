package glia.networks.layers;

import glia.datasets.Suggestion;
import glia.networks.language.Completer;
import glia.networks.language.Completion;
import glia.networks.language.Construct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of layer there is. A new one is a file of its own and a line here. */
public final class Layers {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private static final List<LayerType> OURS = Stream.of(
                    List.of(Dense.TYPE, Latent.TYPE),
                    List.of(Conv.TYPE, Deconv.TYPE, Depthwise.TYPE, Pool.MAXIMUM, Pool.MEAN),
                    List.of(GlobalPool.MEAN, GlobalPool.MAXIMUM, Upsample.TYPE),
                    Recurrent.TYPES,
                    List.of(Last.TYPE),
                    List.of(Embedding.TYPE, OneHot.TYPE, Segments.TYPE, Positional.TYPE),
                    List.of(Attention.TYPE, Cross.TYPE, Transformer.TYPE),
                    List.of(BatchNorm.TYPE, LayerNorm.TYPE, GroupNorm.TYPE),
                    List.of(Dropout.TYPE, Noise.TYPE),
                    Activations.TYPES,
                    List.of(Softmax.TYPE, Prelu.TYPE, Step.TYPE),
                    List.of(Flatten.TYPE, Reshape.TYPE, Permute.TYPE, Slice.TYPE, Take.TYPE),
                    List.of(Add.TYPE, Concat.TYPE, Reduce.MEAN, Reduce.MAXIMUM))
            .flatMap(List::stream)
            .toList();

    private static final Set<String> OUR_WORDS =
            OURS.stream().map(LayerType::word).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, LayerType> KNOWN = new LinkedHashMap<>();

    static {
        OURS.forEach(type -> KNOWN.put(type.word(), type));
    }

    private Layers() {}

    /**
     * Makes a layer of your own a word of the language, with the same checks, help and completion as any other.
     * Registering a word of your own again replaces it, as running a cell again does.
     *
     * @throws IllegalArgumentException if the word is one of the language's own, or not a word
     */
    public static synchronized void register(LayerType type) {
        String word = type.word();
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "'" + word + "' cannot be a layer's word: use small letters, digits and '_', a letter first");
        }
        if (ours(word) || Construct.named(word).isPresent()) {
            throw new IllegalArgumentException("'" + word + "' is a word of the language already; choose another");
        }
        KNOWN.put(word, type);
    }

    /** Whether the word is one of the language's own layers, and not of somebody's. */
    public static boolean ours(String word) {
        return OUR_WORDS.contains(word);
    }

    public static synchronized Optional<LayerType> named(String word) {
        return Optional.ofNullable(KNOWN.get(word));
    }

    /** In the reference's order. */
    public static synchronized List<LayerType> all() {
        return List.copyOf(KNOWN.values());
    }

    public static List<String> words() {
        return all().stream().map(LayerType::word).toList();
    }

    /** Whether the word may trail a layer. */
    public static boolean isActivation(String word) {
        return named(word).map(LayerType::activation).orElse(false);
    }

    /** The words that may trail a layer. */
    public static List<String> activations() {
        return all().stream().filter(LayerType::activation).map(LayerType::word).toList();
    }

    /** The help of one word of the language; for an unknown one, a sentence that says so. */
    public static String help(String word) {
        Optional<LayerType> type = named(word);
        if (type.isPresent()) {
            return type.get().help();
        }
        Optional<Construct> construct = Construct.named(word);
        if (construct.isPresent()) {
            Construct known = construct.get();
            return known.form() + "\n\n" + known.summary() + "\n\nexample  " + known.example();
        }
        List<String> known = new ArrayList<>(words());
        known.addAll(Construct.words());
        return "There is no layer '" + word + "'." + Suggestion.hint(word, known) + " %layers lists all.";
    }

    /**
     * What could stand at a place in a definition: layers, options, values, labels.
     *
     * @param cursor in UTF-16 code units
     */
    public static List<Completion> complete(String text, int cursor) {
        return Completer.complete(text, cursor);
    }

    /** All layers by group, a line each. */
    public static String reference() {
        Map<String, List<LayerType>> groups = all().stream()
                .collect(Collectors.groupingBy(LayerType::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((group, types) -> {
            text.append(group).append('\n');
            types.forEach(type -> text.append(line(type.word(), type.summary())));
        });
        text.append("Structure\n");
        for (Construct construct : Construct.values()) {
            text.append(line(construct.word(), construct.summary()));
        }
        return text.toString();
    }

    private static String line(String word, String summary) {
        String sentence = summary.split("(?<=\\.) (?=[A-Z])", 2)[0];
        return String.format("  %-14s %s\n", word, sentence);
    }
}
