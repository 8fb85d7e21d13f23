package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code %load file.jshell} or {@code %load other.ipynb}: runs it as if its text stood here. */
final class LoadMagic implements Magic {
    private static final List<String> ENDINGS = List.of("", ".ipynb", ".jshell", ".jsh", ".java");

    private final NotebookAccess notebook;

    LoadMagic(NotebookAccess notebook) {
        this.notebook = notebook;
    }

    @Override
    public Object execute(MagicCall call) throws Exception {
        List<String> arguments = Arguments.split(call.arguments());
        if (arguments.size() != 1) {
            throw new MagicException("%load needs one file of Java or one notebook, as in %load setup.ipynb");
        }
        Path file = find(arguments.get(0));
        Object last = null;
        for (String cell : cells(file)) {
            last = notebook.runCell(cell);
        }
        return last;
    }

    private static Path find(String name) throws MagicException {
        for (String ending : ENDINGS) {
            Path file = Path.of(name + ending);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new MagicException("There is no file " + Path.of(name).toAbsolutePath() + ", nor with the ending "
                + String.join(", ", ENDINGS.subList(1, ENDINGS.size())));
    }

    private static List<String> cells(Path file) throws MagicException {
        try {
            return file.toString().endsWith(".ipynb") ? codeCells(file) : List.of(Files.readString(file));
        } catch (IOException e) {
            throw new MagicException("Cannot read " + file.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> codeCells(Path notebook) throws IOException {
        Map<String, Object> json = Json.readObject(Files.readAllBytes(notebook));
        List<String> cells = new ArrayList<>();
        if (json.get("cells") instanceof List<?> list) {
            for (Object cell : list) {
                if (cell instanceof Map<?, ?> one && "code".equals(one.get("cell_type"))) {
                    cells.add(text(one.get("source")));
                }
            }
        }
        return cells;
    }

    private static String text(Object source) {
        if (source instanceof List<?> lines) {
            return String.join("", lines.stream().map(String::valueOf).toList());
        }
        return String.valueOf(source);
    }
}
