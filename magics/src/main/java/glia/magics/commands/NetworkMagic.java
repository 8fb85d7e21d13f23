package glia.magics.commands;

import glia.magics.Completion;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.NotebookNames;
import glia.networks.Network;
import glia.networks.Summary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
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
            "Several networks in one cell stand each in 'net name { ... }'."
        })
public final class NetworkMagic extends MagicCommand {
    private static final Pattern NET = Pattern.compile("(?m)(?:^|;)\\s*net\\s+\\w+\\s*\\{");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "the variable's name; none where the cell has 'net name { ... }'")
    private String name;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "of the weights drawn; 42 unless said")
    private Long seed;

    @Override
    protected Object run(MagicCall call) {
        String text = text(call);
        List<Network> networks = severalIn(text)
                ? Network.all(text, values(call.context()))
                : List.of(Network.of(name(), text, values(call.context())));
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

    private static boolean severalIn(String text) {
        return NET.matcher(text).find();
    }

    private static java.util.function.Function<String, Object> values(MagicContext context) {
        return expression -> {
            try {
                return context.evaluate(expression);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new ExpressionFailure(failure);
            }
        };
    }

    private static final class ExpressionFailure extends RuntimeException {
        ExpressionFailure(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Override
    protected String java(MagicCall call) {
        String text = text(call);
        String values = javaValues(text);
        String block = JavaSource.block(text);
        if (severalIn(text)) {
            return "List<Network> networks = Network.all(" + block + values + ");";
        }
        String initialized = seed == null ? "" : ".initialize(" + seed + ")";
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
    protected Completion completeBody(String body, int cursor, MagicContext context) {
        return LayerCompletion.complete(body, cursor);
    }
}
