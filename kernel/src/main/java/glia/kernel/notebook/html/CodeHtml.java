package glia.kernel.notebook.html;

import glia.kernel.display.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source with its comments, strings, numbers, keywords and magics marked for colouring. */
final class CodeHtml {
    private static final Pattern TOKEN = Pattern.compile("(?<magic>(?m:^\\s*%%?[\\w.]+))"
            + "|(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|(?m:^\\s*#[^\\n]*))"
            + "|(?<string>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)"
            + "|(?<number>\\b\\d[\\w.]*+)"
            + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|const|continue"
            + "|default|do|double|else|enum|extends|final|finally|float|for|goto|if|implements|import"
            + "|instanceof|int|interface|long|native|new|null|true|false|package|private|protected|public"
            + "|record|return|sealed|short|static|strictfp|super|switch|synchronized|this|throw|throws"
            + "|transient|try|var|void|volatile|while|yield)\\b)"
            + "|(?<name>[\\w$]+)");

    private static final String[] KINDS = {"magic", "comment", "string", "number", "keyword"};

    private CodeHtml() {}

    static String toHtml(String source) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(source);
        int from = 0;
        while (token.find()) {
            html.append(Html.escape(source.substring(from, token.start())));
            String text = Html.escape(token.group());
            String kind = kind(token);
            html.append(kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>");
            from = token.end();
        }
        return html.append(Html.escape(source.substring(from))).toString();
    }

    private static String kind(Matcher token) {
        for (String kind : KINDS) {
            if (token.group(kind) != null) {
                return kind;
            }
        }
        return "";
    }
}
