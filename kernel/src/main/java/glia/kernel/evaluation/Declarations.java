package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Evaluates statements that may declare something, also anew, and leaves alone what they need not change. */
final class Declarations {
    private final Supplier<SourceCodeAnalysis> analysis;
    private final Snippets snippets;
    private final WaitingTypes waitingTypes;
    private final Outcomes outcomes;
    private final Set<String> kept;
    private final Rehearsal rehearsal;
    private final Overloads overloads;
    private final SealedTypes sealedTypes;
    private volatile Thread keeper;

    /** @param kept identifiers of the snippets that stay when the notebook is reset */
    Declarations(
            Supplier<SourceCodeAnalysis> analysis,
            Snippets snippets,
            WaitingTypes waitingTypes,
            Outcomes outcomes,
            Set<String> kept) {
        this.analysis = analysis;
        this.snippets = snippets;
        this.waitingTypes = waitingTypes;
        this.outcomes = outcomes;
        this.kept = kept;
        overloads = new Overloads(snippets, analysis);
        rehearsal = new Rehearsal(snippets, analysis);
        sealedTypes = new SealedTypes(snippets);
    }

    /**
     * Evaluates one statement.
     *
     * @param rest what follows it in its cell
     * @param declared gathers its snippets
     */
    Object evaluate(Statement statement, String rest, List<Snippet> declared) throws EvaluationException {
        Object last = null;
        for (SnippetEvent event : events(statement, rest)) {
            if (event.causeSnippet() == null) {
                outcomes.note(event.snippet().id(), statement);
                if (Thread.currentThread() == keeper) {
                    kept.add(event.snippet().id());
                }
                last = outcomes.of(event, statement);
                declared.add(event.snippet());
            }
        }
        return last;
    }

    private List<SnippetEvent> events(Statement statement, String rest) throws EvaluationException {
        Optional<String> assignment = asAssignment(statement.source());
        if (assignment.isPresent()) {
            List<SnippetEvent> events = waitingTypes.evaluate(assignment.get());
            if (events.size() == 1 && snippets.valid(events.get(0).snippet())) {
                return events;
            }
        }
        rehearse(statement, rest);
        String source = SealedTypes.withPermits(statement.source(), rest);
        List<TypeDeclSnippet> back = sealedTypes.makeWay(source);
        List<SnippetEvent> events = declare(source, rest);
        outcomes.noteLost(events);
        back.forEach(this::declareAgain);
        return events;
    }

    private void rehearse(Statement statement, String rest) throws EvaluationException {
        Rehearsal.Result result = waitingTypes.any() ? Rehearsal.Result.FINE : rehearsal.of(statement.source());
        if (!result.errors().isEmpty() && !overloads.follow(statement.source(), rest)) {
            throw outcomes.rejected(result.errors(), statement, result.offset());
        }
    }

    private List<SnippetEvent> declare(String source, String rest) {
        List<SnippetEvent> events = waitingTypes.evaluate(source);
        if (!rejected(events)) {
            return events;
        }
        if (overloads.introduce(source, rest)) {
            return waitingTypes.evaluate(source);
        }
        return RecordConstructors.opened(snippets, source, events)
                .map(waitingTypes::evaluate)
                .filter(again -> !rejected(again))
                .orElse(events);
    }

    private static boolean rejected(List<SnippetEvent> events) {
        // A comment alone is no event.
        return !events.isEmpty() && events.get(0).status() == Snippet.Status.REJECTED;
    }

    private void declareAgain(TypeDeclSnippet type) {
        for (SnippetEvent event : waitingTypes.evaluate(type.source())) {
            if (event.causeSnippet() == null) {
                outcomes.note(event.snippet().id(), outcomes.statement(type.id()));
            }
        }
    }

    /**
     * A declaration of a variable that is there with that type as an assignment, so that nothing else need be compiled
     * again.
     */
    Optional<String> asAssignment(String source) {
        Redeclaration declaration = Redeclaration.of(source).orElse(null);
        if (declaration == null) {
            return Optional.empty();
        }
        return snippets.variable(declaration.name())
                .filter(snippets::valid)
                .map(VarSnippet::typeName)
                .filter(type -> type.equals(declaration.writtenType()) || type.equals(inferred(declaration)))
                .map(declaration::asAssignment);
    }

    private String inferred(Redeclaration declaration) {
        List<Snippet> read = analysis.get().sourceToSnippets(declaration.source());
        if (read.size() == 1
                && read.get(0) instanceof VarSnippet variable
                && variable.name().equals(declaration.name())) {
            return variable.typeName();
        }
        return null;
    }

    /** Ends a source: what was announced in it and did not come is gone. */
    void close() {
        overloads.close();
    }

    /** What the calling thread declares from now on stays when the notebook is reset; null ends it. */
    void keepThoseOf(Thread thread) {
        keeper = thread;
    }

    void reset() {
        snippets.drop(
                snippets.all().filter(snippet -> !kept.contains(snippet.id())).toList());
    }
}
