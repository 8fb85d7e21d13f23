package glia.networks.language;

import java.util.List;

/** One network's part of a text of several: the definitions and its own {@code net}, so that it can be read alone. */
final class Excerpt {

    private Excerpt() {}

    /** Blanks out the other networks, leaving every line where it was. */
    static String of(List<Token> tokens, Token name) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean skipping = false;
        int line = 1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean start =
                    depth == 0 && token.is(Token.Kind.WORD) && token.text().equals("net");
            if (start) {
                skipping = !tokens.get(i + 1).text().equals(name.text());
            }
            while (line < token.line()) {
                kept.append('\n');
                line++;
            }
            if (!skipping && !token.text().isEmpty()) {
                boolean fresh = kept.isEmpty() || kept.charAt(kept.length() - 1) == '\n';
                kept.append(fresh ? "  ".repeat(token.is(Token.Kind.CLOSE) ? depth - 1 : depth) : " ")
                        .append(token.text());
            }
            if (token.is(Token.Kind.OPEN)) {
                depth++;
            } else if (token.is(Token.Kind.CLOSE)) {
                depth--;
                skipping &= depth > 0;
            }
        }
        return kept.toString().stripTrailing() + "\n";
    }
}
