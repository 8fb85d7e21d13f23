package glia.extension.host;

import glia.extension.rendering.Rendering;
import glia.extension.rendering.Renderings;
import glia.magics.MagicType;
import glia.magics.Magics;
import glia.magics.NotebookImports;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Makes the workbench of a JJava kernel, which finds this by its own service file. */
public final class JJavaExtension implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        HostContext context = new HostContext(new JJavaKernel(kernel));
        for (MagicType type : Magics.all()) {
            HostMagic magic = new HostMagic(type, context);
            if (type.fits(MagicType.Place.LINE)) {
                kernel.getMagicsRegistry().registerLineMagic(type.name(), (host, words) -> magic.onLine(words));
            }
            if (type.fits(MagicType.Place.CELL)) {
                kernel.getMagicsRegistry()
                        .registerCellMagic(type.name(), (host, words, body) -> magic.onCell(words, body));
            }
        }
        Renderings.all().forEach(rendering -> register(kernel, rendering));
        NotebookImports.NAMES.forEach(name -> kernel.evalRaw("import " + name + ";"));
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
