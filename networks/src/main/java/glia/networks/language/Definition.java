package glia.networks.language;

import java.util.List;

/** A block of the user's own: {@code def block(c, s) { ... }}. */
record Definition(Token name, List<Formal> formals, Statement.Body body) {

    /** @param fallback what it is where a call does not say, or null */
    record Formal(Token name, String fallback) {}

    /** How a call looks, for messages: {@code block c s}. */
    String form() {
        StringBuilder form = new StringBuilder(name.text());
        formals.forEach(formal -> form.append(' ').append(formal.name().text()));
        return form.toString();
    }
}
