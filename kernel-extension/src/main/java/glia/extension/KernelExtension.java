package glia.extension;

import glia.extension.rendering.Rendering;
import glia.extension.rendering.Renderings;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Extension;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.MagicRegistry.Place;
import glia.kernel.extension.MimeBundle;
import glia.magics.MagicType;
import glia.magics.Magics;
import glia.magics.NotebookImports;

/** Makes the workbench of our own kernel: magics, renderers, imports. */
public final class KernelExtension implements Extension {

    @Override
    public void install(Kernel kernel) throws EvaluationException {
        for (MagicType type : Magics.all()) {
            Place place = Place.valueOf(type.place().name());
            kernel.magics().register(type.name(), place, type.summary(), () -> new KernelMagic(type, kernel));
        }
        for (Rendering rendering : Renderings.all()) {
            kernel.renderers()
                    .register(
                            rendering.typeName(),
                            () -> value -> new MimeBundle(rendering.renderer().render(value)));
        }
        for (String name : NotebookImports.NAMES) {
            kernel.addImport(name);
        }
    }
}
