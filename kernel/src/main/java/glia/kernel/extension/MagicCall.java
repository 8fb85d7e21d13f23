package glia.kernel.extension;

import java.util.Optional;

/**
 * One use of a magic.
 *
 * @param name the name it was called by
 * @param arguments the text behind the name as it was typed (backslashes and quotes kept), trimmed
 * @param body the lines below {@code %%name}, maybe blank; empty for {@code %name}
 */
public record MagicCall(String name, String arguments, Optional<String> body) {
    public boolean isCell() {
        return body.isPresent();
    }
}
