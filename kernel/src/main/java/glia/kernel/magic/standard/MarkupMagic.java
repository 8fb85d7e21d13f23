package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MimeBundle;
import java.util.Map;

/** {@code %%html}, {@code %%svg}, {@code %%markdown}, {@code %%latex} */
final class MarkupMagic implements Magic {
    private final String mimeType;

    MarkupMagic(String mimeType) {
        this.mimeType = mimeType;
    }

    @Override
    public Object execute(MagicCall call) {
        String body = call.body().orElse("");
        return new MimeBundle(Map.of(mimeType, body, MimeBundle.TEXT, body));
    }
}
