package glia.networks.language;

import java.util.List;
import java.util.Map;

/**
 * A whole definition, parsed.
 *
 * @param statements outside of any {@code net}
 */
record Script(Map<String, Definition> definitions, List<Net> nets, List<Statement> statements) {

    /** {@code net name { ... }} */
    record Net(Token name, Statement.Body body) {}
}
