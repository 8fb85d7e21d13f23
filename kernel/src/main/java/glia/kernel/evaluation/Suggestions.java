package glia.kernel.evaluation;

import glia.kernel.extension.Candidate;
import glia.kernel.text.Spelling;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;

/** What a name that was not found may have been meant to be. */
final class Suggestions {
    private static final int MOST_IMPORTS = 3;

    private final SourceCodeAnalysis analysis;
    private final PublicClasses classes;

    Suggestions(SourceCodeAnalysis analysis, PublicClasses classes) {
        this.analysis = analysis;
        this.classes = classes;
    }

    /** @param position where the name begins in the source */
    Optional<String> forMissing(Symbol symbol, String source, int position) {
        String name = symbol.name();
        boolean type = !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && symbol.location().isEmpty();
        if (type) {
            List<String> qualified = classes.named(name);
            if (!qualified.isEmpty()) {
                return Optional.of("Add "
                        + String.join(
                                " or ",
                                qualified.stream()
                                        .limit(MOST_IMPORTS)
                                        .map(q -> "import " + q + ";")
                                        .toList()));
            }
        }
        List<String> near = Spelling.nearest(name, namesAt(source, position));
        if (near.isEmpty() && type) {
            near = Spelling.nearest(name, List.copyOf(classes.simpleNames()));
        }
        return near.isEmpty() ? Optional.empty() : Optional.of("Did you mean " + String.join(" or ", near) + "?");
    }

    /** Every name that could stand there. */
    private List<String> namesAt(String source, int position) {
        String before = source.substring(0, Math.min(position, source.length()));
        return new JavaCompletion(analysis, classes)
                .candidates(before, before.length()).items().stream()
                        .map(Candidate::text)
                        .map(text -> text.replaceAll("[(.].*", ""))
                        .toList();
    }
}
