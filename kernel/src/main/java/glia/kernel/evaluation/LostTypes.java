package glia.kernel.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * The names of types that were dropped or did not compile.
 *
 * <p>Since Java 23 a JShell that has lost a type fails wherever it writes the name of any type: {@code var} comes out as
 * {@code Object}, and no documentation is found. (Its {@code SnippetMaps.fullClassNameAndPackageToClass} asks the absent
 * snippet of each such key for its name.) So another class takes the name, one that waits for what never comes and
 * therefore means nothing to other code.
 */
final class LostTypes {
    private static final boolean FATAL = Runtime.version().feature() >= 23;
    private static final String FOR_NOTHING = " extends $JShell$Nothing { }";
    private static final Pattern INFERRED = Pattern.compile("^\\s*(?:final\\s+)?var\\b");

    private final JShell shell;
    private final Set<String> names = new HashSet<>();

    LostTypes(JShell shell) {
        this.shell = shell;
    }

    /** Whether a snippet only takes the name of a lost type. */
    static boolean stands(Snippet snippet) {
        return snippet instanceof TypeDeclSnippet && snippet.source().endsWith(FOR_NOTHING);
    }

    /** JShell compiles a type together with what has once mentioned it, which then must not be of a wrong kind. */
    void makeWay(String source) {
        // What is inferred needs the names of types, and can use none that is lost.
        if (FATAL && !INFERRED.matcher(source).find()) {
            shell.snippets()
                    .filter(snippet -> stands(snippet) && shell.status(snippet).isActive())
                    .filter(snippet -> Mentions.any(source, ((TypeDeclSnippet) snippet).name()))
                    .toList()
                    .forEach(snippet -> changed(shell.drop(snippet)));
        }
    }

    void changed(List<SnippetEvent> events) {
        if (FATAL) {
            for (SnippetEvent event : events) {
                if (event.snippet() instanceof TypeDeclSnippet type) {
                    names.add(type.name());
                }
            }
        }
    }

    /** Takes the names that nothing has, but for those that something waits for: it would wait for ever. */
    void fill(Snippets snippets) {
        if (!names.isEmpty()) {
            snippets.types().forEach(type -> names.remove(type.name()));
            List<String> waiting = snippets.declarations()
                    .filter(snippet -> !snippets.valid(snippet))
                    .map(Snippet::source)
                    .toList();
            List<String> free = names.stream()
                    .filter(name -> waiting.stream().noneMatch(source -> Mentions.any(source, name)))
                    .toList();
            free.forEach(name -> shell.eval("class " + name + FOR_NOTHING));
            free.forEach(names::remove);
        }
    }
}
