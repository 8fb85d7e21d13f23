package glia.magics.commands;

import static glia.magics.commands.ShippedNetwork.FROM;

import glia.magics.Completion;
import glia.magics.Completion.Candidate;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.NotebookNames;
import glia.networks.Network;
import glia.networks.Summary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %%network lenet} over a definition. */
@Command(
        description = {
            "Declares a variable of type Network and shows its layers with shapes, parameters and memory.",
            "One layer a line; %%layers lists them. ${...} holds a Java expression of the notebook."
        },
        footer = {
            "",
            "%%%%network lenet",
            "input 1x28x28",
            "conv 6 5x5 pad=2 sigmoid",
            "avgpool 2",
            "flatten",
            "dense 10",
            "",
            "Several networks in one cell stand each in 'net name { ... }'.",
            "",
            "%%%%network mine from resnet18 classes=10",
            "takes a network that ships, with no lines below; %%layers zoo lists them, %%layers resnet18 shows one."
        })
public final class NetworkMagic extends MagicCommand {
    private static final Pattern NET = Pattern.compile("(?m)(?:^|;)[\\h\\uFEFF]*+net\\h+\\w+\\s*\\{");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the variable's name; none where the cell has 'net name { ... }'")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "FROM",
            description = "'from', a network that ships and its options: from resnet18 classes=10")
    private List<String> words = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "of the weights drawn; 42 unless said")
    private Long seed;

    @Override
    protected Object run(MagicCall call) {
        List<Network> networks = networks(call);
        networks.forEach(network -> NotebookNames.checked(network.name()));
        Summary last = null;
        for (Network network : networks) {
            if (seed != null) {
                network.initialize(seed);
            }
            if (last != null) {
                call.context().display(last);
            }
            call.declare(network.name(), Network.class, network);
            last = network.summary();
        }
        EnginePreparation.begin();
        return last;
    }

    private List<Network> networks(MagicCall call) {
        if (ships()) {
            return shipped(call).networks(FROM.equals(name) ? null : name);
        }
        String text = text(call);
        return severalIn(text)
                ? Network.all(text, values(call.context()))
                : List.of(Network.of(name(), text, values(call.context())));
    }

    /** Whether the line names a network that ships. */
    private boolean ships() {
        if (!words.isEmpty() && !FROM.equals(name) && !words.get(0).equals(FROM)) {
            throw new MagicException("behind the name may stand 'from' and a network that ships, found '" + words.get(0)
                    + "': %%network " + name + " from lenet classes=10");
        }
        return FROM.equals(name) || !words.isEmpty();
    }

    private ShippedNetwork shipped(MagicCall call) {
        if (!call.body().orElse("").isBlank()) {
            throw new MagicException("with 'from' the definition is one that ships, so no lines stand below."
                    + " %layers NAME shows its lines, to be copied and changed");
        }
        List<String> behind = FROM.equals(name) ? words : words.subList(1, words.size());
        return ShippedNetwork.of(behind);
    }

    private String name() {
        if (name == null) {
            throw new MagicException("a network needs a name: %%network lenet");
        }
        return NotebookNames.checked(name);
    }

    private static String text(MagicCall call) {
        String text = call.body().orElse("");
        if (text.isBlank()) {
            throw new MagicException("the lines below define the network, one layer each, such as"
                    + "\n  input 1x28x28\n  flatten\n  dense 10\n%layers lists the layers.");
        }
        return text;
    }

    static boolean severalIn(String text) {
        return NET.matcher(text).find();
    }

    private static java.util.function.Function<String, Object> values(MagicContext context) {
        return expression -> {
            try {
                return context.evaluate(expression);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        };
    }

    @Override
    protected String java(MagicCall call) {
        String initialized = seed == null ? "" : ".initialize(" + seed + ")";
        if (ships()) {
            return shipped(call).java(name) + (shipped(call).several() ? "" : initialized) + ";";
        }
        String text = text(call);
        String values = javaValues(text);
        String block = JavaSource.block(text);
        if (severalIn(text)) {
            return "List<Network> networks = Network.all(" + block + values + ");";
        }
        return "Network " + name() + " = Network.of(" + JavaSource.quoted(name()) + ", " + block + values + ")"
                + initialized + ";";
    }

    private static String javaValues(String text) {
        Set<String> expressions = new LinkedHashSet<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            expressions.add(matcher.group(1));
        }
        return expressions.isEmpty()
                ? ""
                : expressions.stream()
                        .map(expression -> JavaSource.quoted(expression) + ", " + expression)
                        .collect(Collectors.joining(", ", ", Map.<String, Object>of(", ")::get"));
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        if (argument.isOption() || before.isEmpty()) {
            return super.candidates(argument, before, begun, context);
        }
        int from = before.indexOf(FROM);
        if (from == 0 || from == 1) {
            return ShippedNetwork.candidates(before.subList(from + 1, before.size()));
        }
        return before.size() == 1 ? List.of(new Candidate(FROM, "keyword", "a network that ships")) : List.of();
    }

    @Override
    protected Completion completeBody(String body, int cursor, MagicContext context) {
        return LayerCompletion.complete(body, cursor);
    }
}
