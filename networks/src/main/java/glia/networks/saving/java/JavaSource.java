package glia.networks.saving.java;

import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.saving.program.Unsupported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the class: every layer is what it emits, so that no layer is written twice. */
public final class JavaSource {
    private final Network network;
    private final String name;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private JavaSource(Network network, String name) {
        this.network = network;
        this.name = name;
        arrays().forEach(array -> fields.put(array.path(), field(array.path())));
    }

    /**
     * The text of a class of this name, which needs DJL's {@code api} and an engine.
     *
     * @throws IllegalArgumentException if DJL has no operation for a layer, which the message names
     */
    public static String of(Network network, String name) {
        network.checkProgram();
        return new JavaSource(network, name).text();
    }

    private Stream<NamedParameter> arrays() {
        return Stream.concat(network.parameters().stream(), network.buffers().stream());
    }

    /** Another name for each path, as paths may become the same without their dots. */
    private String field(String path) {
        StringBuilder field = new StringBuilder();
        for (char letter : path.toCharArray()) {
            field.append(Character.isLetterOrDigit(letter) ? letter : '_');
        }
        String plain = field.toString();
        String free = Character.isDigit(plain.charAt(0)) ? "p" + plain : plain;
        while (fields.containsValue(free)) {
            free += "_";
        }
        return free;
    }

    private String text() {
        Emission emission = Emission.portable(fields);
        Value output =
                network.root().emit(emission, new Value("input", network.input().shape()));
        Body body = body(emission);
        String result = body.value(output.variable());
        String text = Template.text()
                .replace("@name@", name)
                .replace("@weights@", network.name() + ".safetensors")
                .replace("@fields@", declarations())
                .replace("@prepare@", shapes())
                .replace("@values@", values())
                .replace("@forward@", lines(body.statements(), 8))
                .replace("@result@", result)
                .replace(
                        "@output@",
                        network.outputShape().sizes().stream()
                                .map(size -> ", " + size)
                                .collect(Collectors.joining()))
                .replace(
                        "@methods@",
                        body.operations().ownMethods().stream()
                                .map(method -> "\n" + method.java().indent(4))
                                .collect(Collectors.joining()))
                .replace("@network@", harmless(network.text().strip()).replace("\n", "\n * "));
        return withoutUnusedImports(text);
    }

    /** In a comment, these would end it or be read as something else. */
    private static String harmless(String text) {
        return text.replace("*/", "* /")
                .replace("\\u", "\\ u")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private static String withoutUnusedImports(String text) {
        return text.lines()
                        .filter(line -> !line.startsWith("import ") || used(line, text))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static boolean used(String line, String text) {
        String type = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
        return Pattern.compile("[^.\\w]" + type + "\\b").matcher(text).find();
    }

    /** Each statement below the layer that it is of. */
    private Body body(Emission emission) {
        Map<String, Placed> ends = new LinkedHashMap<>();
        emission.outputs()
                .forEach((path, value) -> network.layers().stream()
                        .filter(layer -> layer.path().equals(path))
                        .forEach(layer -> ends.put(value.variable(), layer)));
        Body body = new Body(fields);
        List<String> waiting = new ArrayList<>();
        for (String line : emission.text().lines().toList()) {
            waiting.add(line);
            Placed layer = ends.get(line.split("[ ,]")[0]);
            if (layer != null) {
                body.comment(harmless(layer.source().text()));
                waiting.forEach(each -> add(
                        body,
                        each,
                        "'" + layer.path() + "' (line " + layer.source().line() + ", '"
                                + layer.source().text() + "')"));
                waiting.clear();
            }
        }
        waiting.forEach(each -> add(body, each, "a part of " + network.name()));
        return body;
    }

    private static void add(Body body, String line, String where) {
        try {
            body.add(line);
        } catch (Unsupported operation) {
            throw new IllegalArgumentException(
                    "DJL cannot express " + where + ": it has nothing for " + operation.getMessage()
                            + ". --format torchscript writes every layer.",
                    operation);
        }
    }

    private String declarations() {
        return arrays().map(array -> {
                    boolean learned = network.parameters().contains(array);
                    return "    private final Parameter " + fields.get(array.path()) + " = array(\"" + array.path()
                            + "\", " + learned + ");\n";
                })
                .collect(Collectors.joining());
    }

    private String shapes() {
        return arrays().map(array -> "        shape(" + fields.get(array.path())
                        + sizes(array.parameter().shape()) + ");\n")
                .collect(Collectors.joining());
    }

    private static String sizes(Shape shape) {
        return shape.sizes().stream().map(size -> ", " + size).collect(Collectors.joining());
    }

    private String values() {
        return arrays().map(array -> {
                    String field = fields.get(array.path());
                    return "        NDArray " + field + " = store.getValue(this." + field + ", device, training);\n";
                })
                .collect(Collectors.joining());
    }

    private static String lines(List<String> statements, int indent) {
        return String.join("\n", statements).indent(indent);
    }
}
