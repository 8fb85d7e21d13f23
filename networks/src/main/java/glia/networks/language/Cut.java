package glia.networks.language;

import java.util.List;

/** The part of a network's text behind a statement, as a text of its own. */
final class Cut {
    private final List<Token> tokens;
    private final StringBuilder kept = new StringBuilder();

    private Cut(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * @param word of the statement, outside of any block
     * @param input what the rest is fed
     * @return the definitions of blocks, the input and the rest; empty text if there is no such statement
     */
    static String behind(List<Token> tokens, String word, String input) {
        return new Cut(tokens).behind(word, input);
    }

    private String behind(String word, String input) {
        StringBuilder rest = new StringBuilder();
        boolean found = false;
        String label = "";
        for (int at = 0; at < tokens.size(); ) {
            int end = statementEnd(at);
            int first = tokens.get(at).text().endsWith(":") && at + 1 < end ? at + 1 : at;
            String begins = tokens.get(first).text();
            if (begins.equals("net")) {
                // What is within is what counts.
                at = opening(at) + 1;
            } else if (tokens.get(at).is(Token.Kind.CLOSE)) {
                at++;
            } else {
                if (begins.equals("def")) {
                    write(kept, at, end);
                } else if (found) {
                    write(rest, at, end);
                }
                if (begins.equals(word)) {
                    found = true;
                    label = first > at ? tokens.get(at).text() + " " : "";
                }
                at = end;
            }
        }
        return found ? kept + label + "input " + input + "\n" + rest : "";
    }

    private int opening(int from) {
        int at = from;
        while (!tokens.get(at).is(Token.Kind.OPEN)) {
            at++;
        }
        return at;
    }

    /** Behind the statement's own end, blocks within it passed over. */
    private int statementEnd(int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is(Token.Kind.CLOSE) && depth == 0) {
                return Math.max(at, from + 1);
            }
            depth += token.is(Token.Kind.OPEN) ? 1 : token.is(Token.Kind.CLOSE) ? -1 : 0;
            if (token.is(Token.Kind.END) && depth == 0) {
                return at + 1;
            }
        }
        return tokens.size();
    }

    private void write(StringBuilder into, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = tokens.get(at);
            boolean fresh = into.isEmpty() || into.charAt(into.length() - 1) == '\n';
            if (token.is(Token.Kind.END)) {
                into.append(fresh ? "" : "\n");
            } else {
                into.append(fresh ? "" : " ").append(token.text());
            }
        }
        if (!into.isEmpty() && into.charAt(into.length() - 1) != '\n') {
            into.append('\n');
        }
    }
}
