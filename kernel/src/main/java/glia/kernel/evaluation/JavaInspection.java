package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** Finds what is known of the name at a place in Java. */
final class JavaInspection {
    private final SourceCodeAnalysis analysis;

    JavaInspection(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Signatures with their documentation where the JDK's sources are installed; empty if nothing is known. */
    List<String> describe(String source, int cursor) {
        int end = cursor;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        String upTo = source.substring(0, end);
        Set<String> found = new LinkedHashSet<>(read(upTo));
        if (found.isEmpty() && !upTo.isBlank() && Character.isJavaIdentifierPart(upTo.charAt(upTo.length() - 1))) {
            found.addAll(read(upTo + "("));
        }
        return List.copyOf(found);
    }

    private List<String> read(String code) {
        List<String> texts = new ArrayList<>();
        for (Documentation one : analysis.documentation(code, code.length(), true)) {
            String javadoc = one.javadoc() == null ? "" : "\n" + plain(one.javadoc());
            texts.add(one.signature() + javadoc);
        }
        return texts;
    }

    /** The type of the expression that ends at the cursor, or null. */
    String type(String source, int cursor) {
        return analysis.analyzeType(source, cursor);
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("<[^>]+>", "").strip();
    }
}
