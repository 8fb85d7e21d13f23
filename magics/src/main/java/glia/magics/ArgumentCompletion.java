package glia.magics;

import glia.magics.Completion.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes the words behind a magic's name. */
final class ArgumentCompletion {
    private final MagicCommand command;
    private final CommandSpec spec;
    private final MagicContext context;

    ArgumentCompletion(MagicType type, MagicContext context) {
        this.command = type.creation().get();
        this.spec = MagicHelp.commandLine(type, command).getCommandSpec();
        this.context = context;
    }

    Completion complete(String arguments, int cursor) {
        int start = cursor;
        int end = cursor;
        List<String> before = new ArrayList<>();
        for (Words.Word word : Words.of(arguments)) {
            if (word.end() < cursor) {
                before.add(word.text());
            }
            if (word.start() < cursor && cursor <= word.end()) {
                start = word.start();
                end = word.end();
            }
        }
        String begun = arguments.substring(start, cursor);
        int equals = begun.startsWith("--") ? begun.indexOf('=') : -1;
        if (equals > 0) {
            OptionSpec option = spec.findOption(begun.substring(0, equals));
            String value = begun.substring(equals + 1);
            return option == null ? Completion.NONE : among(start + equals + 1, end, value, values(option, value));
        }
        return among(start, end, begun, candidates(before, begun));
    }

    private List<Candidate> candidates(List<String> before, String begun) {
        List<String> positionals = new ArrayList<>();
        OptionSpec open = null;
        for (String word : before) {
            if (open != null) {
                open = null;
            } else if (word.startsWith("-") && word.length() > 1) {
                OptionSpec option = spec.findOption(word);
                open = option != null && option.arity().min() > 0 ? option : null;
            } else {
                positionals.add(word);
            }
        }
        if (open != null) {
            return values(open, begun);
        }
        List<Candidate> options = begun.isEmpty() || begun.startsWith("-") ? options(before) : List.of();
        int index = positionals.size();
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            if (positional.index().contains(index) && !begun.startsWith("-")) {
                return Candidates.joined(command.candidates(positional, positionals, begun, context), options);
            }
        }
        return options;
    }

    private List<Candidate> values(OptionSpec option, String begun) {
        return command.candidates(option, List.of(), begun, context);
    }

    private List<Candidate> options(List<String> before) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .filter(option -> Stream.of(option.names()).noneMatch(before::contains))
                .map(option -> new Candidate(option.longestName(), "option", String.join(" ", option.description())))
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
