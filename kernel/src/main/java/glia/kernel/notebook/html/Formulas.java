package glia.kernel.notebook.html;

import glia.kernel.display.Html;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/**
 * The formulas of a markdown text, taken out before the text is rendered, in which underscores and backslashes mean
 * other things, and put back as MathML, which browsers show without a script.
 */
final class Formulas {
    private static final SnuggleEngine ENGINE = new SnuggleEngine();

    /** Code first: a dollar inside it is no formula. A single dollar must hug what it encloses, as in Jupyter. */
    private static final Pattern CODE_OR_FORMULA =
            Pattern.compile("(?<code>(?m:^(?<fence>```+|~~~+))(?s:.*?)(?:\\n\\k<fence>|\\z)"
                    + "|(?<ticks>`+)(?!`)(?s:.*?)(?<!`)\\k<ticks>(?!`))"
                    + "|\\\\\\$"
                    + "|\\$\\$(?<display>(?s:.+?))\\$\\$"
                    + "|\\$(?<inline>[^\\s$](?:[^$\\n]*[^\\s$\\\\])?)\\$(?!\\d)");

    /** What notebooks use and the library does not know. */
    private static final String COMMANDS = "\\newcommand{\\operatorname}[1]{\\mbox{#1}}"
            + "\\newcommand{\\lVert}{\\Vert}\\newcommand{\\rVert}{\\Vert}"
            + "\\newcommand{\\lvert}{\\vert}\\newcommand{\\rvert}{\\vert}";

    private static final List<String[]> BRACKETED_MATRICES =
            List.of(new String[] {"pmatrix", "(", ")"}, new String[] {"bmatrix", "[", "]"});

    private final List<String> formulas = new ArrayList<>();

    /** The text with a mark in the place of each formula. */
    String takeOut(String markdown) {
        Matcher matcher = CODE_OR_FORMULA.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            boolean display = matcher.group("display") != null;
            String formula = display ? matcher.group("display") : matcher.group("inline");
            if (formula == null) {
                matcher.appendReplacement(text, Matcher.quoteReplacement(matcher.group()));
            } else {
                matcher.appendReplacement(text, mark(formulas.size()));
                formulas.add(toMathMl(formula.strip(), display));
            }
        }
        return matcher.appendTail(text).toString();
    }

    /** The rendered text with the formulas in the place of their marks. */
    String putBack(String html) {
        String whole = html;
        for (int i = 0; i < formulas.size(); i++) {
            whole = whole.replace(mark(i), formulas.get(i));
        }
        return whole;
    }

    /** Characters of the private use area, which no text brings along and no markdown touches. */
    private static String mark(int number) {
        return "\uE000" + number + "\uE001";
    }

    private static String toMathMl(String formula, boolean display) {
        String shown = "<code class=\"formula\">" + Html.escape(formula) + "</code>";
        try {
            SnuggleSession session = ENGINE.createSession();
            String delimiter = display ? "$$" : "$";
            boolean read = session.parseInput(new SnuggleInput(COMMANDS + delimiter + known(formula) + delimiter));
            // What the library cannot read is better seen as it was written than not at all.
            if (!read) {
                return shown;
            }
            NodeList nodes = session.buildDOMSubtree();
            return session.getErrors().isEmpty() ? MathMl.toHtml(nodes) : shown;
        } catch (IOException | TransformerException | RuntimeException e) {
            return shown;
        }
    }

    private static String known(String formula) {
        String text = formula.replace("\\top", "\\mathrm{T}");
        for (String[] matrix : BRACKETED_MATRICES) {
            text = text.replace("\\begin{" + matrix[0] + "}", "\\left" + matrix[1] + "\\begin{matrix}")
                    .replace("\\end{" + matrix[0] + "}", "\\end{matrix}\\right" + matrix[2]);
        }
        return text;
    }
}
