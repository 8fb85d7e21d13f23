package glia.kernel.evaluation;

import glia.kernel.extension.Candidate;
import glia.kernel.extension.Candidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes Java, with the variables of unfinished and not yet executed statements in view. */
final class JavaCompletion {
    private final SourceCodeAnalysis analysis;
    private final PublicClasses classes;

    JavaCompletion(SourceCodeAnalysis analysis, PublicClasses classes) {
        this.analysis = analysis;
        this.classes = classes;
    }

    Candidates candidates(String source, int cursor) {
        List<String> before = new ArrayList<>();
        int start = statementStart(source, cursor, before);
        String code = source.substring(start, cursor);
        Candidates known = suggest(block(before), code, start);
        if (known.items().isEmpty() && !before.isEmpty()) {
            known = suggest("", code, start);
        }
        return known.items().isEmpty() ? unimported(source, cursor) : known;
    }

    /** Where the statement at the cursor begins; collects the ones before it. */
    private int statementStart(String source, int cursor, List<String> before) {
        String rest = source.substring(0, cursor);
        int start = 0;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            boolean more = info.completeness().isComplete()
                    && info.remaining() != null
                    && !info.remaining().isEmpty()
                    && info.source() != null;
            // "list." followed by the cursor is no statement, but "list.x" of the next one would be.
            if (!more) {
                return start;
            }
            before.add(info.source());
            start = cursor - info.remaining().length();
            rest = info.remaining();
        }
    }

    /** Statements that were not executed yet, as the beginning of a block in which the next one stands. */
    private static String block(List<String> statements) {
        StringBuilder block = new StringBuilder();
        for (String statement : statements) {
            String text = statement.strip();
            boolean local = !text.startsWith("import ") && (text.endsWith(";") || text.startsWith("record "));
            if (local) {
                block.append(text).append('\n');
            }
        }
        return block.isEmpty() ? "" : "{ " + block;
    }

    private Candidates suggest(String prefix, String code, int offset) {
        int[] anchor = {prefix.length() + code.length()};
        List<Suggestion> suggestions =
                analysis.completionSuggestions(prefix + code, prefix.length() + code.length(), anchor);
        Map<String, Candidate> found = new LinkedHashMap<>();
        suggestions.stream()
                .sorted(Comparator.comparing((Suggestion s) -> !s.matchesType())
                        .thenComparing(s -> isPackage(s.continuation()))
                        .thenComparing(Suggestion::continuation))
                .forEach(s -> found.putIfAbsent(s.continuation(), candidate(s.continuation())));
        int start = Math.max(0, anchor[0] - prefix.length());
        return new Candidates(offset + start, offset + code.length(), List.copyOf(found.values()));
    }

    private static boolean isPackage(String text) {
        return text.endsWith(".");
    }

    private static Candidate candidate(String text) {
        if (text.endsWith("(") || text.endsWith(")")) {
            return new Candidate(text, "function", text.endsWith("()") ? "()" : "(...)");
        }
        if (SourceVersion.isKeyword(text)) {
            return new Candidate(text, "keyword");
        }
        if (isPackage(text)) {
            return new Candidate(text, "module");
        }
        boolean constant = text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.length() > 1;
        boolean type = !text.isEmpty() && Character.isUpperCase(text.charAt(0)) && !constant;
        return new Candidate(text, type ? "class" : "instance");
    }

    /** Classes that are there but not imported, by their qualified names. */
    private Candidates unimported(String source, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        boolean member = start > 0 && source.charAt(start - 1) == '.';
        boolean typeName = start < cursor && Character.isUpperCase(source.charAt(start));
        if (member || !typeName) {
            return Candidates.NONE;
        }
        List<Candidate> items = classes.startingWith(source.substring(start, cursor)).stream()
                .map(name -> new Candidate(name, "class", "import " + name + ";"))
                .toList();
        return new Candidates(start, cursor, items);
    }
}
