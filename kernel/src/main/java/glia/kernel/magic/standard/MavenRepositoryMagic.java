package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.maven.MavenResolver;
import java.util.List;

/** {@code %mavenRepo id address} */
final class MavenRepositoryMagic implements Magic {
    @Override
    public Object execute(MagicCall call) throws MagicException {
        List<String> words = Arguments.split(call.arguments());
        if (words.size() != 2) {
            throw new MagicException(
                    "%mavenRepo needs an id and an address, as in %mavenRepo company https://maven.example.org/releases");
        }
        MavenResolver.shared().addRepository(words.get(0), words.get(1));
        return null;
    }
}
