package glia.networks.language;

import glia.datasets.Shape;
import glia.datasets.Suggestion;
import glia.networks.Each;
import glia.networks.Node;
import glia.networks.Parallel;
import glia.networks.Repeat;
import glia.networks.Residual;
import glia.networks.Sequence;
import glia.networks.layers.Joining;
import glia.networks.layers.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements with braces: {@code residual}, {@code repeat}, {@code each}, {@code parallel}. */
final class Arrangements {
    private final SourceText source;
    private final String network;
    private final Assembly assembly;

    Arrangements(SourceText source, String network, Assembly assembly) {
        this.source = source;
        this.network = network;
        this.assembly = assembly;
    }

    Assembly.Part residual(Statement statement, Flow flow, Scope scope) {
        boolean project = false;
        for (Token argument : statement.arguments()) {
            if (!argument.text().equals("project=auto") && !argument.text().equals("project=no")) {
                throw source.at(
                        network,
                        argument,
                        "residual takes project=auto or project=no, found '" + argument.text() + "'");
            }
            project = argument.text().equals("project=auto");
        }
        Assembly.Chain branch = assembly.chain(statement, body(statement), flow, scope.inner());
        if (flow.tokens() || branch.flow().tokens()) {
            throw about(statement, "adds quantities, and these are tokens. Add an embedding above.");
        }
        Shape from = flow.shape();
        Shape to = branch.flow().shape();
        Optional<Sequence> projection = Optional.empty();
        if (!from.equals(to)) {
            if (!project) {
                throw about(statement, "branch " + to + " differs from input " + from + ". Use project=auto.");
            }
            projection = Optional.of(projection(statement, flow, to, scope));
        }
        return part(new Residual(branch.sequence(), projection, statement.source()), statement);
    }

    private Sequence projection(Statement statement, Flow flow, Shape to, Scope scope) {
        Shape from = flow.shape();
        List<Node> nodes = new ArrayList<>();
        if (from.rank() == 1 && to.rank() == 1) {
            nodes.add(
                    assembly.implied("dense", List.of(String.valueOf(to.size(0)), "bias=no"), statement, flow, scope));
        } else {
            String stride = stride(from, to)
                    .orElseThrow(() -> about(
                            statement,
                            "branch " + to + " differs from input " + from
                                    + ", and no 1x1 convolution leads from the one to the other."));
            String channels = String.valueOf(from.rank() == 3 ? to.size(0) : to.size(1));
            List<String> arguments = List.of(channels, "1", "stride=" + stride, "bias=no");
            Node convolution = assembly.implied("conv", arguments, statement, flow, scope);
            nodes.add(convolution);
            Flow after = new Flow(convolution.output(), false, flow.from());
            nodes.add(assembly.implied("batchnorm", List.of(), statement, after, scope));
        }
        return new Sequence(from, nodes, statement.source());
    }

    /** The strides with which a window of size 1 makes these sizes of those, if any. */
    private static Optional<String> stride(Shape from, Shape to) {
        if (from.rank() != to.rank() || from.rank() < 2 || from.rank() > 3) {
            return Optional.empty();
        }
        int first = from.rank() == 3 ? 1 : 0;
        int last = from.rank() == 3 ? 3 : 1;
        List<String> strides = new ArrayList<>();
        for (int axis = first; axis < last; axis++) {
            int in = from.size(axis);
            int out = to.size(axis);
            int stride = (in + out - 1) / out;
            if ((in - 1) / stride + 1 != out) {
                return Optional.empty();
            }
            strides.add(String.valueOf(stride));
        }
        return Optional.of(String.join("x", strides));
    }

    Assembly.Part repeat(Statement statement, Flow flow, Scope scope) {
        if (statement.arguments().size() != 1) {
            throw source.at(network, statement.word(), "repeat needs how many times: repeat 3 { ... }");
        }
        Token times = statement.arguments().get(0);
        int count;
        try {
            count = Kind.integer(1).parse(times.text());
        } catch (IllegalArgumentException wrong) {
            throw source.at(
                    network, times, "how often to repeat must be a whole number from 1, found '" + times.text() + "'");
        }
        List<Statement> body = body(statement);
        if (body.isEmpty()) {
            throw source.at(network, statement.word(), "nothing to repeat: these braces are empty");
        }
        List<Sequence> rounds = new ArrayList<>();
        Flow current = flow;
        for (int round = 0; round < count; round++) {
            Assembly.Chain chain = assembly.chain(statement, body, current, scope.inner());
            rounds.add(chain.sequence());
            current = chain.flow();
        }
        return new Assembly.Part(new Repeat(rounds, statement.source()), current.by(statement.source()));
    }

    Assembly.Part each(Statement statement, Flow flow, Scope scope) {
        noArguments(statement);
        Shape shape = flow.shape();
        if (shape.rank() < 2 || flow.tokens()) {
            throw about(
                    statement,
                    "gets " + shape + " from " + flow.from() + "; it needs steps of something: (steps, features).");
        }
        Shape step = new Shape(shape.sizes().subList(1, shape.rank()));
        Assembly.Chain chain = assembly.chain(
                statement, body(statement), new Flow(step, false, statement.source()), scope.innerEach());
        return part(new Each(shape, chain.sequence(), statement.source()), statement);
    }

    Assembly.Part parallel(Statement statement, Flow flow, Scope scope) {
        Parallel.Join join = null;
        String over = "";
        for (Token argument : statement.arguments()) {
            switch (argument.text()) {
                case "add" -> join = Parallel.Join.ADD;
                case "multiply" -> join = Parallel.Join.MULTIPLY;
                case "concat" -> join = Parallel.Join.CONCAT;
                case "over=channels", "over=features", "over=time" ->
                    over = argument.text().substring(5);
                default ->
                    throw source.at(
                            network,
                            argument,
                            "parallel takes add, multiply or concat."
                                    + Suggestion.hint(argument.text(), List.of("add", "multiply", "concat")));
            }
        }
        if (join == null) {
            throw source.at(
                    network, statement.word(), "parallel needs how to join its branches: add, multiply or concat");
        }
        List<Sequence> branches = new ArrayList<>();
        for (Statement branch : body(statement)) {
            if (!branch.word().text().isEmpty()) {
                throw source.at(
                        network, branch.word(), "each branch stands in braces of its own: parallel add { {..} {..} }");
            }
            Assembly.Chain chain =
                    assembly.chain(statement, branch.body().orElseThrow().statements(), flow, scope.inner());
            if (chain.flow().tokens()) {
                throw about(statement, "joins quantities, and these are tokens. Add an embedding.");
            }
            branches.add(chain.sequence());
        }
        if (branches.isEmpty()) {
            throw source.at(network, statement.word(), "parallel has no branches: parallel add { {..} {..} }");
        }
        List<Shape> shapes = branches.stream().map(Sequence::output).toList();
        Shape output = joined(statement, join, over, shapes);
        int axis = join == Parallel.Join.CONCAT ? Joining.axis(over, output) : 0;
        return part(new Parallel(flow.shape(), join, axis, branches, output, statement.source()), statement);
    }

    private Shape joined(Statement statement, Parallel.Join join, String over, List<Shape> shapes) {
        try {
            return join == Parallel.Join.CONCAT ? Joining.concatenated(over, shapes) : Joining.equal(shapes);
        } catch (IllegalArgumentException differ) {
            String all = shapes.stream().map(Shape::toString).collect(Collectors.joining(", "));
            throw about(statement, "branches give " + all + "; " + differ.getMessage());
        }
    }

    private RuntimeException about(Statement statement, String message) {
        return source.about(network, statement.word(), statement.word().text() + ": " + message);
    }

    private Assembly.Part part(Node node, Statement statement) {
        return new Assembly.Part(node, new Flow(node.output(), false, statement.source()));
    }

    private List<Statement> body(Statement statement) {
        String word = statement.word().text();
        return statement
                .body()
                .orElseThrow(() -> source.at(network, statement.word(), word + " needs braces: " + word + " { ... }"))
                .statements();
    }

    private void noArguments(Statement statement) {
        if (!statement.arguments().isEmpty()) {
            throw source.at(
                    network,
                    statement.arguments().get(0),
                    "'" + statement.word().text() + "' is followed by its braces at once");
        }
    }
}
