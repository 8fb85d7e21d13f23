package glia.networks.saving.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every class has, with {@code @names@} for the rest. */
final class Template {
    private Template() {}

    static String text() {
        try (InputStream text = Template.class.getResourceAsStream("class.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
