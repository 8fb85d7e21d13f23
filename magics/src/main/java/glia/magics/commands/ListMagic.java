package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext.HostMagic;
import glia.magics.MagicType;
import glia.magics.Magics;
import glia.magics.Page;
import glia.magics.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code %lsmagic}. */
@Command(description = "%%NAME --help explains one, %%NAME? does too, and Tab completes its arguments.")
public final class ListMagic extends MagicCommand {

    @Override
    protected Object run(MagicCall call) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (MagicType.Group group : MagicType.Group.values()) {
            groups.put(group.title(), new LinkedHashMap<>());
        }
        for (MagicType type : Magics.all()) {
            groups.get(type.group().title()).put(type.command(), type.summary());
        }
        List<String> ours = Magics.all().stream().map(MagicType::command).toList();
        for (HostMagic magic : call.context().hostMagics()) {
            // One of both forms is known by the first.
            if (!ours.contains(magic.name().split(" ")[0])) {
                groups.get(MagicType.Group.NOTEBOOK.title()).put(magic.name(), sentence(magic.summary()));
            }
        }
        return new Page(text(groups), html(groups));
    }

    private static String sentence(String summary) {
        String text = summary.strip();
        return text.isEmpty()
                ? ""
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static String text(Map<String, Map<String, String>> groups) {
        StringBuilder text = new StringBuilder();
        int width = groups.values().stream()
                .flatMap(magics -> magics.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
        groups.forEach((title, magics) -> {
            text.append(title).append('\n');
            magics.forEach((name, summary) -> text.append(String.format("  %-" + width + "s %s%n", name, summary)));
        });
        return text + "%NAME --help or %NAME? explains one.";
    }

    private static String html(Map<String, Map<String, String>> groups) {
        StringBuilder html = new StringBuilder("<table class=\"glia-table\"><tbody>");
        groups.forEach((title, magics) -> {
            html.append("<tr><th colspan=\"2\" style=\"text-align:left\">")
                    .append(TextTable.escaped(title))
                    .append("</th></tr>");
            magics.forEach((name, summary) -> html.append("<tr><td style=\"text-align:left\"><code>")
                    .append(TextTable.escaped(name))
                    .append("</code></td><td style=\"text-align:left\">")
                    .append(TextTable.escaped(summary))
                    .append("</td></tr>"));
        });
        return html.append("</tbody></table><p><code>%NAME --help</code> or <code>%NAME?</code> explains one.</p>")
                .toString();
    }

    @Override
    protected String java(MagicCall call) {
        return "Magics.all()";
    }
}
