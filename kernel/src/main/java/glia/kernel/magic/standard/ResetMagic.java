package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;

/** {@code %reset} */
final class ResetMagic implements Magic {
    private final NotebookAccess notebook;

    ResetMagic(NotebookAccess notebook) {
        this.notebook = notebook;
    }

    @Override
    public Object execute(MagicCall call) {
        notebook.reset();
        return "Variables, methods, types and imports of the notebook are gone; the class path stays.";
    }
}
