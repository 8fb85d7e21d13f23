package glia.magics.commands;

import glia.magics.Completion;
import glia.magics.Completion.Candidate;
import glia.networks.language.Construct;
import glia.networks.layers.Argument;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes a line of the network language: the word, its options, their values, a trailing activation. */
final class LayerCompletion {
    private LayerCompletion() {}

    static Completion complete(String body, int cursor) {
        int statement = startOfStatement(body, cursor);
        String typed = body.substring(statement, cursor).stripLeading().replaceFirst("^\\w+:\\s*", "");
        int begin = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('\t')) + 1;
        String begun = typed.substring(begin);
        int start = cursor - begun.length();
        if (begin == 0) {
            return among(start, cursor, begun, words());
        }
        Optional<LayerType> type = Layers.named(typed.split("\\s+")[0]);
        if (type.isEmpty()) {
            return Completion.NONE;
        }
        int equals = begun.indexOf('=');
        if (equals > 0) {
            return type.get()
                    .argument(begun.substring(0, equals))
                    .map(argument -> among(start + equals + 1, cursor, begun.substring(equals + 1), values(argument)))
                    .orElse(Completion.NONE);
        }
        return among(start, cursor, begun, behind(type.get(), Arrays.asList(typed.split("\\s+"))));
    }

    private static int startOfStatement(String body, int cursor) {
        int start = cursor;
        while (start > 0 && "\n;{}".indexOf(body.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static List<Candidate> words() {
        return Stream.concat(
                        Layers.all().stream().map(type -> new Candidate(type.word(), "layer", type.form())),
                        Arrays.stream(Construct.values())
                                .map(construct -> new Candidate(construct.word(), "keyword", construct.form())))
                .toList();
    }

    private static List<Candidate> behind(LayerType type, List<String> present) {
        List<Candidate> candidates = new ArrayList<>();
        for (Argument option : type.options()) {
            boolean flag = option.role() == Argument.Role.FLAG;
            String text = flag ? option.name() : option.name() + "=";
            if (present.stream().noneMatch(word -> word.equals(text) || !flag && word.startsWith(text))) {
                candidates.add(new Candidate(text, "option", option.summary()));
            }
        }
        type.sizes()
                .forEach(size -> size.kind()
                        .candidates()
                        .forEach(value -> candidates.add(new Candidate(value, "value", size.name()))));
        Layers.activations().forEach(word -> candidates.add(new Candidate(word, "activation", "")));
        return candidates;
    }

    private static List<Candidate> values(Argument argument) {
        return argument.kind().candidates().stream()
                .map(value -> new Candidate(value, "value", argument.summary()))
                .toList();
    }

    private static Completion among(int start, int end, String begun, List<Candidate> candidates) {
        return new Completion(
                start,
                end,
                candidates.stream()
                        .filter(candidate -> candidate.text().startsWith(begun))
                        .toList());
    }
}
