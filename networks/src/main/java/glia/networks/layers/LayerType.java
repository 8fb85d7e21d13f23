package glia.networks.layers;

import glia.networks.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of layer, as the language knows it: its word, what it may be told, its help, and how to make one. Checks,
 * help, spelling and completion all come from here.
 *
 * @param group under which the reference lists it
 * @param shapes what it makes of which shape, one line
 * @param activation whether the word may trail another layer
 * @param creation throws {@link IllegalArgumentException} for arguments that do not go together
 */
public record LayerType(
        String word,
        String group,
        String summary,
        String shapes,
        String example,
        List<Argument> arguments,
        boolean activation,
        Function<Arguments, Layer> creation) {

    public LayerType {
        arguments = List.copyOf(arguments);
    }

    public static Builder named(String word) {
        return new Builder(word);
    }

    public List<Argument> sizes() {
        return arguments.stream().filter(Argument::isSize).toList();
    }

    public List<Argument> options() {
        return arguments.stream().filter(argument -> !argument.isSize()).toList();
    }

    public Optional<Argument> argument(String name) {
        for (Argument argument : arguments) {
            if (argument.name().equals(name)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /** How it is written: {@code conv filters kernel [stride=1] [pad=0]}. */
    public String form() {
        StringBuilder form = new StringBuilder(word);
        for (Argument argument : arguments) {
            String text = switch (argument.role()) {
                case SIZE -> argument.name();
                case SIZES -> argument.name() + "...";
                case FLAG -> argument.name();
                case OPTION ->
                    argument.name() + "="
                            + (argument.required() || argument.fallback().isEmpty() ? "..." : argument.fallback());
            };
            form.append(' ').append(argument.required() ? text : "[" + text + "]");
        }
        return form.toString();
    }

    /** What {@code %layers word} shows. */
    public String help() {
        StringBuilder help = new StringBuilder(form() + "\n\n" + summary + "\n");
        if (!shapes.isEmpty()) {
            help.append("\nshapes   ").append(shapes);
        }
        if (!example.isEmpty()) {
            help.append("\nexample  ").append(example);
        }
        int width =
                arguments.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        if (!arguments.isEmpty()) {
            help.append('\n');
        }
        for (Argument argument : arguments) {
            String detail = argument.role() == Argument.Role.FLAG
                    ? "flag"
                    : argument.kind().description()
                            + (argument.required() || argument.fallback().isEmpty()
                                    ? ""
                                    : "; default " + argument.fallback());
            help.append(String.format("\n  %-" + width + "s  %s (%s)", argument.name(), argument.summary(), detail));
        }
        return help.toString();
    }

    /** Collects a kind of layer; {@link #creates} finishes it. */
    public static final class Builder {
        private final String word;
        private final List<Argument> arguments = new ArrayList<>();
        private String group = "Your own";
        private String summary = "";
        private String shapes = "";
        private String example = "";
        private boolean activation;

        private Builder(String word) {
            this.word = Objects.requireNonNull(word);
        }

        public Builder group(String value) {
            group = value;
            return this;
        }

        public Builder summary(String value) {
            summary = value;
            return this;
        }

        public Builder shapes(String value) {
            shapes = value;
            return this;
        }

        public Builder example(String value) {
            example = value;
            return this;
        }

        /** The word may trail another layer. */
        public Builder activation() {
            activation = true;
            return this;
        }

        /** A size that must be given, by its place. */
        public Builder size(String name, Kind<?> kind, String about) {
            return add(name, kind, null, about, Argument.Role.SIZE);
        }

        /** A size with a default. */
        public Builder size(String name, Kind<?> kind, String fallback, String about) {
            return add(name, kind, fallback, about, Argument.Role.SIZE);
        }

        /** One size or more, to the statement's end. */
        public Builder sizes(String name, Kind<?> kind, String about) {
            return add(name, kind, null, about, Argument.Role.SIZES);
        }

        /** @param fallback how the default is spelled; empty for none; null if the option must be given */
        public Builder option(String name, Kind<?> kind, String fallback, String about) {
            return add(name, kind, fallback, about, Argument.Role.OPTION);
        }

        public Builder flag(String name, String about) {
            return add(name, Kind.yesOrNo(), "no", about, Argument.Role.FLAG);
        }

        /** The options of every layer with a weight. */
        public Builder weights(String initial) {
            option(
                    "l1",
                    Kind.number(0, Double.POSITIVE_INFINITY),
                    "0",
                    "adds l1 times the sum of |weight| to the loss");
            option(
                    "l2",
                    Kind.number(0, Double.POSITIVE_INFINITY),
                    "0",
                    "adds l2/2 times the sum of weight^2 to the loss");
            option("maxnorm", Kind.positive(), "", "largest norm of one unit's incoming weights");
            return option("init", Initializations.kind(), "", "what weights start from; left out: " + initial);
        }

        public Builder bias() {
            return option("bias", Kind.yesOrNo(), "yes", "whether a learned number is added to each output");
        }

        private Builder add(String name, Kind<?> kind, String fallback, String about, Argument.Role role) {
            arguments.add(new Argument(name, kind, fallback, about, role));
            return this;
        }

        public LayerType creates(Function<Arguments, Layer> creation) {
            return new LayerType(word, group, summary, shapes, example, arguments, activation, creation);
        }
    }
}
