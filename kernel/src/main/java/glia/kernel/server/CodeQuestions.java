package glia.kernel.server;

import glia.kernel.evaluation.Completeness;
import glia.kernel.extension.Candidate;
import glia.kernel.extension.Candidates;
import glia.kernel.extension.MagicException;
import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.Variable;
import glia.kernel.magic.CellParser;
import glia.kernel.magic.MagicTable;
import glia.kernel.magic.Part;
import glia.kernel.magic.Place;
import glia.kernel.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what a front end asks about code that is being typed. */
final class CodeQuestions {
    private final NotebookKernel kernel;
    private final CellParser parser;

    CodeQuestions(NotebookKernel kernel) {
        this.kernel = kernel;
        this.parser = new CellParser(kernel.magics()::hasLine);
    }

    Map<String, Object> complete(Message request) {
        String code = request.text("code", "");
        List<Part> parts = parser.parse(code);
        if (parts.isEmpty()) {
            return Map.of("status", "complete");
        }
        Part last = parts.get(parts.size() - 1);
        if (last instanceof Part.Body body) {
            boolean closed = body.body().endsWith("\n");
            return closed ? Map.of("status", "complete") : Map.of("status", "incomplete", "indent", "");
        }
        Completeness worst = Completeness.COMPLETE;
        for (Part part : parts) {
            if (part instanceof Part.Java java && worst == Completeness.COMPLETE) {
                worst = kernel.shell().completeness(java.source());
            }
        }
        return switch (worst) {
            case COMPLETE -> Map.of("status", "complete");
            case INCOMPLETE -> Map.of("status", "incomplete", "indent", CellParser.indentAfter(code));
            case INVALID -> Map.of("status", "invalid");
        };
    }

    Map<String, Object> candidates(Message request) throws Exception {
        String code = request.text("code", "");
        int cursor = CodePoints.index(code, request.number("cursor_pos", code.length()));
        Candidates found = candidates(code, cursor);
        int start = CodePoints.count(code, found.items().isEmpty() ? cursor : found.start());
        int end = CodePoints.count(code, found.items().isEmpty() ? cursor : found.end());
        List<Map<String, Object>> types = new ArrayList<>();
        for (Candidate one : found.items()) {
            types.add(Map.of(
                    "start", start, "end", end, "text", one.text(), "type", one.type(), "signature", one.signature()));
        }
        return Map.of(
                "status",
                "ok",
                "matches",
                found.items().stream().map(Candidate::text).toList(),
                "cursor_start",
                start,
                "cursor_end",
                end,
                "metadata",
                Map.of("_jupyter_types_experimental", types));
    }

    private Candidates candidates(String code, int cursor) throws MagicException {
        kernel.awaitReady();
        Place place = Place.of(code, cursor, parser);
        if (place instanceof Place.InName name) {
            return magicNames(name, cursor);
        } else if (place instanceof Place.InArguments in) {
            int inside =
                    Math.min(Math.max(0, cursor - in.start()), in.arguments().length());
            return kernel.magics()
                    .find(in.name(), in.onCell())
                    .complete(in.arguments(), inside)
                    .shifted(in.start());
        } else if (place instanceof Place.InBody in) {
            return kernel.magics()
                    .find(in.name(), true)
                    .completeBody(in.arguments(), in.body(), cursor - in.start())
                    .shifted(in.start());
        }
        return kernel.shell().complete(((Place.InJava) place).source(), cursor);
    }

    private Candidates magicNames(Place.InName name, int cursor) {
        List<Candidate> items = kernel.magics().entries().stream()
                .filter(entry -> name.onCell() ? entry.onCell() : entry.onLine())
                .filter(entry -> entry.name().startsWith(name.prefix()))
                .map(entry -> new Candidate(entry.name(), "magic", entry.summary()))
                .toList();
        return new Candidates(name.start(), Math.max(cursor, name.start()), items);
    }

    Map<String, Object> inspection(Message request) throws Exception {
        String code = request.text("code", "");
        int cursor = CodePoints.index(code, request.number("cursor_pos", code.length()));
        Optional<MimeBundle> found = inspect(code, cursor);
        return Map.of(
                "status", "ok",
                "found", found.isPresent(),
                "data", found.map(MimeBundle::data).orElse(Map.of()),
                "metadata", found.map(MimeBundle::metadata).orElse(Map.of()));
    }

    private Optional<MimeBundle> inspect(String code, int cursor) throws MagicException {
        kernel.awaitReady();
        Place place = Place.of(code, cursor, parser);
        if (place instanceof Place.InJava java) {
            return inspectJava(java.source(), cursor);
        }
        MagicTable magics = kernel.magics();
        Optional<Object> answer;
        if (place instanceof Place.InArguments in) {
            answer = magics.find(in.name(), in.onCell()).inspect(in.arguments(), Math.max(0, cursor - in.start()));
        } else {
            String name = place instanceof Place.InBody in ? in.name() : wordAt(code, cursor);
            boolean onCell = place instanceof Place.InBody || !magics.hasLine(name);
            answer = magics.find(name, onCell).help();
            answer =
                    answer.isPresent() ? answer : Optional.of(magics.entry(name).summary());
        }
        return answer.map(kernel::render);
    }

    private Optional<MimeBundle> inspectJava(String source, int cursor) {
        Optional<Variable> variable =
                isMember(source, cursor) ? Optional.empty() : kernel.variable(wordAt(source, cursor));
        if (variable.isPresent()) {
            Variable found = variable.get();
            String value = String.valueOf(kernel.render(found.value()).data().get(MimeBundle.TEXT));
            return Optional.of(MimeBundle.text(found.type() + " " + found.name() + " = " + value));
        }
        List<String> texts = kernel.shell().describe(source, cursor);
        return texts.isEmpty() ? Optional.empty() : Optional.of(MimeBundle.text(String.join("\n\n", texts)));
    }

    private static boolean isMember(String source, int cursor) {
        int start = wordStart(source, cursor);
        return start > 0 && source.charAt(start - 1) == '.';
    }

    private static int wordStart(String source, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String wordAt(String source, int cursor) {
        int end = cursor;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return source.substring(wordStart(source, cursor), end);
    }
}
