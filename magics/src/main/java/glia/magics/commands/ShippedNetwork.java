package glia.magics.commands;

import glia.datasets.Suggestion;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicException;
import glia.magics.NotebookNames;
import glia.magics.Page;
import glia.magics.TextTable;
import glia.networks.DefinitionException;
import glia.networks.Network;
import glia.networks.zoo.Networks;
import glia.networks.zoo.ZooEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A definition that ships, as named behind {@code from}: {@code resnet18 classes=10}.
 *
 * @param options values as typed, by name
 */
record ShippedNetwork(ZooEntry entry, Map<String, String> options) {
    static final String FROM = "from";

    /** @throws MagicException if there is no such definition or option, saying which there are */
    static ShippedNetwork of(List<String> words) {
        if (words.isEmpty()) {
            throw new MagicException("behind '" + FROM + "' stands a network that ships: "
                    + String.join(", ", Networks.names()) + ". %layers NAME shows one");
        }
        ZooEntry entry = Networks.entry(words.get(0));
        List<String> known = names(entry);
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new MagicException("'" + word + "' is no option of " + entry.name()
                        + "; they are written name=value: " + defaults(entry));
            }
            String option = word.substring(0, equals);
            if (!known.contains(option)) {
                throw new MagicException("'" + entry.name() + "' has no option '" + option + "'."
                        + Suggestion.hint(option, known) + " It has " + defaults(entry) + ".");
            }
            if (options.put(option, word.substring(equals + 1)) != null) {
                throw new MagicException("'" + option + "' is given twice");
            }
        }
        return new ShippedNetwork(entry, options);
    }

    private static List<String> names(ZooEntry entry) {
        return entry.options().stream().map(ZooEntry.Option::name).toList();
    }

    private static String defaults(ZooEntry entry) {
        return entry.options().stream()
                .map(option -> option.name() + "=" + option.fallback())
                .collect(Collectors.joining(" "));
    }

    boolean several() {
        return NetworkMagic.severalIn(entry.text());
    }

    /** @param name what to call it; null where it is several, which have names of their own */
    List<Network> networks(String name) {
        if (several() && name != null) {
            throw new MagicException("'" + entry.name() + "' is several networks with names of their own: %%network "
                    + FROM + " " + entry.name());
        }
        if (!several() && name == null) {
            throw new MagicException("a network needs a name: %%network lenet " + FROM + " " + entry.name());
        }
        try {
            return several()
                    ? Networks.all(entry.name(), options)
                    : List.of(Networks.named(NotebookNames.checked(name), entry.name(), options));
        } catch (DefinitionException misfit) {
            String said = options.entrySet().stream()
                    .map(option -> " " + option.getKey() + "=" + option.getValue())
                    .collect(Collectors.joining());
            throw new MagicException("'" + entry.name() + said + "' does not fit; %layers " + entry.name()
                    + " shows its lines.\n" + misfit.getMessage());
        }
    }

    String java(String name) {
        String values = options.entrySet().stream()
                .map(option -> JavaSource.quoted(option.getKey()) + ", " + value(option.getValue()))
                .collect(Collectors.joining(", ", "Map.of(", ")"));
        String shipped = JavaSource.quoted(entry.name()) + ", " + values;
        return several()
                ? "List<Network> networks = Networks.all(" + shipped + ")"
                : "Network " + name + " = Networks.named(" + JavaSource.quoted(name) + ", " + shipped + ")";
    }

    private static String value(String text) {
        return text.matches("-?\\d{1,9}|\\d+\\.\\d+") ? text : JavaSource.quoted(text);
    }

    /** What may stand behind {@code from} and these words. */
    static List<Candidate> candidates(List<String> words) {
        if (words.isEmpty()) {
            return Networks.names().stream()
                    .map(name ->
                            new Candidate(name, "network", Networks.entry(name).summary()))
                    .toList();
        }
        if (!Networks.names().contains(words.get(0))) {
            return List.of();
        }
        return Networks.entry(words.get(0)).options().stream()
                .filter(option -> words.stream().noneMatch(word -> word.startsWith(option.name() + "=")))
                .map(option ->
                        new Candidate(option.name() + "=", "option", option.summary() + " (" + option.fallback() + ")"))
                .toList();
    }

    /** What ships, a line each. */
    static Page list() {
        TextTable table = TextTable.of("%%network NAME from", "what it is", "options");
        for (String name : Networks.names()) {
            ZooEntry entry = Networks.entry(name);
            table.add(name, entry.summary(), defaults(entry));
        }
        return table.page();
    }

    /** The definition as it ships. */
    static String help(String name) {
        return "%%network NAME from " + Networks.entry(name) + "\n\n"
                + Networks.entry(name).text().stripTrailing();
    }
}
