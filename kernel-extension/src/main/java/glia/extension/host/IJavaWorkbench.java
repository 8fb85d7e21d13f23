package glia.extension.host;

import glia.extension.rendering.Rendering;
import glia.extension.rendering.Renderings;
import glia.magics.MagicType;
import glia.magics.Magics;
import glia.magics.NotebookImports;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

/**
 * Makes the workbench of an IJava kernel. IJava looks for no extensions, so a cell asks for it, behind a
 * {@code %jars} that brings our jars:
 *
 * <pre>{@code glia.extension.host.IJavaWorkbench.install(getKernelInstance());}</pre>
 */
public final class IJavaWorkbench {
    private IJavaWorkbench() {}

    /** @throws Exception if the kernel is not the one of IJava 1.3 */
    public static void install(BaseKernel kernel) throws Exception {
        IJavaKernel host = new IJavaKernel(kernel);
        HostContext context = new HostContext(host);
        for (MagicType type : Magics.all()) {
            HostMagic magic = new HostMagic(type, context);
            if (type.fits(MagicType.Place.LINE)) {
                host.magics().registerLineMagic(type.name(), magic::onLine);
            }
            if (type.fits(MagicType.Place.CELL)) {
                host.magics().registerCellMagic(type.name(), magic::onCell);
            }
        }
        Renderings.all().forEach(rendering -> register(kernel, rendering));
        for (String name : NotebookImports.NAMES) {
            host.evaluate("import " + name + ";");
        }
    }

    private static void register(BaseKernel kernel, Rendering rendering) {
        rendering
                .type()
                .ifPresent(type -> kernel.getRenderer()
                        .createRegistration(type)
                        .preferring(Rendering.MEDIA_TYPES)
                        .register((value, request) -> render(rendering, value, request)));
    }

    private static void render(Rendering rendering, Object value, RenderContext request) {
        rendering
                .renderUnchecked(value)
                .forEach((type, content) -> request.renderIfRequested(MIMEType.parse(type), () -> content));
    }
}
