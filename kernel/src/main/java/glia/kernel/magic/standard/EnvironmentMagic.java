package glia.kernel.magic.standard;

import glia.kernel.extension.Candidate;
import glia.kernel.extension.Candidates;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code %env} and {@code %env NAME} */
final class EnvironmentMagic implements Magic {
    @Override
    public Object execute(MagicCall call) throws MagicException {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        String name = call.arguments();
        if (name.isEmpty()) {
            return variables;
        }
        if (name.contains("=")) {
            throw new MagicException("A running Java cannot change its environment. Set " + name
                    + " under \"env\" in the kernel's kernel.json, or before Jupyter is started.");
        }
        String value = variables.get(name);
        if (value == null) {
            List<String> near = Spelling.nearest(name, variables.keySet());
            throw new MagicException("There is no environment variable " + name + "."
                    + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?"));
        }
        return value;
    }

    @Override
    public Candidates complete(String arguments, int cursor) {
        String prefix = arguments.substring(0, cursor);
        return new Candidates(
                0,
                cursor,
                new TreeMap<>(System.getenv())
                        .keySet().stream()
                                .filter(name -> name.startsWith(prefix))
                                .map(name -> new Candidate(name, "instance"))
                                .toList());
    }
}
