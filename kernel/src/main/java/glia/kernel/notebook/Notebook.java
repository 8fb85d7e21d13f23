package glia.kernel.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notebook of format 4, kept as the JSON tree it was read as, so that whatever another program
 * put in it (cell ids, attachments, metadata of its own) is still there when it is written.
 *
 * <p>Source: the notebook format 4.5, as Jupyter's nbformat documents it.
 */
public final class Notebook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode tree;

    private Notebook(ObjectNode tree) {
        this.tree = tree;
    }

    /**
     * Reads a notebook file.
     *
     * @throws NotebookException where there is no such file, or it is not a notebook of format 4
     */
    public static Notebook read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new NotebookException("There is no notebook " + file + ".", e);
        } catch (IOException e) {
            throw new NotebookException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a notebook from its JSON text; {@code name} stands for it in errors.
     *
     * @throws NotebookException where the text is not a notebook of format 4
     */
    public static Notebook parse(String json, String name) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new NotebookException(
                    name + " is not a notebook: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
        if (!(root instanceof ObjectNode object) || !object.path("cells").isArray()) {
            int major = root == null ? 0 : root.path("nbformat").asInt();
            throw new NotebookException(
                    major > 0 && major < 4
                            ? name + " is in notebook format " + major
                                    + "; open it in Jupyter and save it once, which brings it to format 4."
                            : name + " is not a notebook: it has no list of cells.");
        }
        if (object.path("nbformat").asInt() != 4) {
            throw new NotebookException(
                    name + " is in notebook format " + object.path("nbformat") + "; format 4 can be run.");
        }
        for (JsonNode cell : object.path("cells")) {
            if (!cell.isObject()) {
                throw new NotebookException(name + " is not a notebook: one of its cells is not an object.");
            }
        }
        return new Notebook(object);
    }

    /** All cells in order: markdown, code and raw. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        tree.path("cells").forEach(cell -> cells.add(new Cell((ObjectNode) cell)));
        return cells;
    }

    /** The name of the kernel the notebook asks for, where it names one. */
    public Optional<String> kernelName() {
        return text(tree.path("metadata").path("kernelspec").path("name"));
    }

    /** The language of the code cells, where the notebook states one, for example {@code java}. */
    public Optional<String> language() {
        return text(tree.path("metadata").path("kernelspec").path("language"))
                .or(() -> text(tree.path("metadata").path("language_info").path("name")));
    }

    /** The title: the metadata's, else the first markdown heading. */
    public Optional<String> title() {
        return text(tree.path("metadata").path("title"))
                .or(() -> cells().stream()
                        .filter(Cell::isMarkdown)
                        .flatMap(cell -> cell.source().lines())
                        .filter(line -> line.matches("#{1,2} .+"))
                        .map(line -> line.replaceFirst("#+ ", "").strip())
                        .findFirst());
    }

    /** Whether outputs may be given ids and cells must have them: format 4.5 on. */
    int minorFormat() {
        return tree.path("nbformat_minor").asInt();
    }

    void setLanguage(ObjectNode languageInfo) {
        tree.withObject("/metadata").set("language_info", languageInfo);
    }

    /** The JSON text, laid out as Jupyter writes it: one space of indent, keys sorted, a last line break. */
    public String toJson() {
        return NotebookJson.write(tree);
    }

    /**
     * Writes the notebook, under a temporary name first, so that a half-written file never stands
     * in the place of a whole one.
     *
     * @throws NotebookException where the file cannot be written
     */
    public void write(Path file) {
        AtomicFile.write(file, toJson());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    static ArrayNode emptyArray() {
        return JSON.createArrayNode();
    }
}
