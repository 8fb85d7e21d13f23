package glia.networks.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the language that are not layers. */
public enum Construct {
    INPUT(
            "input",
            "input 1x28x28 | input tokens 200",
            "What the network is fed: the shape of one sample. Channels come first in images (channels x height x"
                    + " width), time first in sequences (steps x features). 'tokens' says that the numbers are"
                    + " identifiers, 0 being padding.",
            "input 1x28x28",
            false),
    RESIDUAL(
            "residual",
            "residual [project=auto] { ... }",
            "Adds a branch to its own input (He et al. 2016). project=auto brings the input to the branch's shape where"
                    + " they differ: a 1x1 convolution with the stride needed and a batchnorm, or a dense layer"
                    + " without bias.",
            "residual { conv 16 3x3 pad=same; batchnorm; relu; conv 16 3x3 pad=same }",
            true),
    REPEAT(
            "repeat",
            "repeat times { ... }",
            "The same description several times over, each time with weights of its own.",
            "repeat 3 { dense 64 relu }",
            true),
    PARALLEL(
            "parallel",
            "parallel add|multiply|concat [over=channels|features|time] { { ... } { ... } }",
            "Branches in braces of their own, all fed the same; an empty one passes its input on. What they give is"
                    + " added, multiplied, or put side by side (channels of images, features otherwise).",
            "parallel concat { { conv 8 1x1 } { conv 8 3x3 pad=same } }",
            true),
    EACH(
            "each",
            "each { ... }",
            "The same layers with the same weights at every step of the first axis: (time, features) becomes (time,"
                    + " whatever the layers give).",
            "each { dense 65 }",
            true),
    DEF(
            "def",
            "def name(parameters) { ... }",
            "A block of your own. Calls give values for the parameters in order or by name; 's=1' gives one a value to"
                    + " fall back on. Values may be computed with: c*4, c/2.",
            "def block(c, s=1) { conv c 3x3 stride=s pad=same; batchnorm; relu }",
            true),
    NET(
            "net",
            "net name { ... }",
            "One of several networks in one text.",
            "net generator { input 64; dense 784 tanh; reshape 1x28x28 }",
            true);

    private static final Map<String, Construct> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Construct::word, construct -> construct));

    private final String word;
    private final String form;
    private final String summary;
    private final String example;
    private final boolean body;

    Construct(String word, String form, String summary, String example, boolean body) {
        this.word = word;
        this.form = form;
        this.summary = summary;
        this.example = example;
        this.body = body;
    }

    public String word() {
        return word;
    }

    /** How it is written. */
    public String form() {
        return form;
    }

    public String summary() {
        return summary;
    }

    public String example() {
        return example;
    }

    public static Optional<Construct> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Construct::word).toList();
    }

    static boolean hasBody(String word) {
        return named(word).map(construct -> construct.body).orElse(false);
    }
}
