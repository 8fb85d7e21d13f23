package glia.plots.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A diagram as the text of other drawing programs. */
final class GraphText {
    private final boolean dot;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder edges = new StringBuilder();
    private final Map<String, String> labels = new HashMap<>();
    private int count;

    private GraphText(boolean dot) {
        this.dot = dot;
    }

    static String mermaid(Diagram diagram) {
        GraphText graph = new GraphText(false);
        graph.node(diagram.root(), List.of(), "  ");
        return "flowchart TD\n" + graph.text + graph.edges;
    }

    static String dot(Diagram diagram) {
        GraphText graph = new GraphText(true);
        graph.node(diagram.root(), List.of(), "  ");
        return "digraph " + graph.quoted(diagram.title())
                + " {\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n" + graph.text + graph.edges
                + "}\n";
    }

    /** @return the names of the nodes that the data leaves from */
    private List<String> node(Node node, List<String> from, String indent) {
        if (node instanceof Node.Layer layer) {
            String name = box(describe(layer), false, indent);
            if (!layer.label().isEmpty()) {
                labels.put(layer.label(), name);
            }
            return join(from, name);
        }
        if (node instanceof Node.Chain chain) {
            List<String> ends = from;
            for (Node inner : chain.nodes()) {
                ends = node(inner, ends, indent);
            }
            return ends;
        }
        if (node instanceof Node.Repeat repeat) {
            return framed("× " + repeat.times(), repeat.body(), from, indent);
        }
        if (node instanceof Node.Group group) {
            return framed(group.title(), group.body(), from, indent);
        }
        if (node instanceof Node.Branches branches) {
            List<String> ends = new ArrayList<>();
            for (Node.Chain branch : branches.branches()) {
                ends.addAll(node(branch, from, indent));
            }
            List<String> words = new ArrayList<>(List.of(branches.join()));
            words.addAll(branches.after());
            return join(ends, box(words, true, indent));
        }
        Node.Skip skip = (Node.Skip) node;
        List<String> ends = new ArrayList<>(from);
        if (labels.containsKey(skip.from())) {
            ends.add(labels.get(skip.from()));
        }
        return join(ends, box(List.of(skip.join()), true, indent));
    }

    private List<String> framed(String title, Node body, List<String> from, String indent) {
        String name = (dot ? "cluster" : "g") + count++;
        text.append(indent)
                .append("subgraph ")
                .append(name)
                .append(dot ? " {\n" + indent + "  label=" + quoted(title) + ";\n" : "[" + quoted(title) + "]\n");
        List<String> ends = node(body, from, indent + "  ");
        text.append(indent).append(dot ? "}\n" : "end\n");
        return ends;
    }

    private static List<String> describe(Node.Layer layer) {
        List<String> lines = new ArrayList<>();
        lines.add(layer.text());
        if (!layer.after().isEmpty()) {
            lines.add(String.join(" · ", layer.after()));
        }
        lines.add(
                layer.parameters() == 0
                        ? layer.shape()
                        : String.format(Locale.ROOT, "%s, %,d parameters", layer.shape(), layer.parameters()));
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private String box(List<String> lines, boolean round, String indent) {
        String name = "n" + count++;
        text.append(indent).append(name);
        List<String> escaped = lines.stream().map(this::escaped).toList();
        if (dot) {
            text.append(" [label=\"")
                    .append(String.join("\\n", escaped))
                    .append(round ? "\", shape=circle];\n" : "\"];\n");
        } else {
            text.append(round ? "((\"" : "[\"")
                    .append(String.join("<br/>", escaped))
                    .append(round ? "\"))\n" : "\"]\n");
        }
        return name;
    }

    private List<String> join(List<String> from, String name) {
        for (String start : from) {
            edges.append("  ")
                    .append(start)
                    .append(dot ? " -> " : " --> ")
                    .append(name)
                    .append(dot ? ";\n" : "\n");
        }
        return List.of(name);
    }

    private String quoted(String words) {
        return "\"" + escaped(words) + "\"";
    }

    private String escaped(String words) {
        String line = words.replaceAll("\\R", " ");
        return dot
                ? line.replace("\\", "\\\\").replace("\"", "\\\"")
                : line.replace("#", "#35;")
                        .replace("\"", "#quot;")
                        .replace("<", "#lt;")
                        .replace(">", "#gt;")
                        .replace("`", "#96;");
    }
}
