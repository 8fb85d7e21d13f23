package glia.plots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;

/** Writes a figure to a temporary name beside the file and renames it, so that no one reads half a picture. */
final class FigureFile {
    private FigureFile() {}

    static Path write(Figure figure, Path file) {
        return write(file, bytes(figure, file));
    }

    static Path write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The figure could not be written to " + file, failure);
        }
        return file;
    }

    private static byte[] bytes(Figure figure, Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "png":
                return figure.toPng(2 * figure.width(), 2 * figure.height());
            case "svg":
                return figure.toSvg().getBytes(StandardCharsets.UTF_8);
            case "html":
                return FigurePage.of(figure).getBytes(StandardCharsets.UTF_8);
            case "json":
                return figure.toJson().getBytes(StandardCharsets.UTF_8);
            default:
                throw new IllegalArgumentException("A figure is saved as .png, .svg, .html or .json, found '" + name
                        + "': add one of these endings");
        }
    }
}
