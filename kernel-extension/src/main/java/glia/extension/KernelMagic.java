package glia.extension;

import glia.kernel.extension.Candidate;
import glia.kernel.extension.Candidates;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.extension.MimeBundle;
import glia.magics.Completion;
import glia.magics.MagicType;
import glia.magics.MagicUse;
import java.util.Optional;

/** One of our magics as the kernel calls it. */
final class KernelMagic implements Magic {
    private final MagicUse use;

    KernelMagic(MagicType type, Kernel kernel) {
        this.use = new MagicUse(type, new KernelContext(kernel));
    }

    @Override
    public Object execute(MagicCall call) throws Exception {
        try {
            return use.run(call.arguments(), call.body());
        } catch (glia.magics.MagicException mistake) {
            throw mistake.getCause() instanceof EvaluationException java
                    ? java
                    : new MagicException(mistake.getMessage(), mistake);
        }
    }

    @Override
    public Candidates complete(String arguments, int cursor) {
        return candidates(use.complete(arguments, cursor));
    }

    @Override
    public Candidates completeBody(String arguments, String body, int cursor) {
        return candidates(use.completeBody(body, cursor));
    }

    private static Candidates candidates(Completion completion) {
        return new Candidates(
                completion.start(),
                completion.end(),
                completion.candidates().stream()
                        .map(one -> new Candidate(one.text(), one.kind(), one.note()))
                        .toList());
    }

    @Override
    public Optional<Object> help() {
        return Optional.of(MimeBundle.text(use.help()));
    }
}
