package glia.extension.rendering;

import glia.magics.Page;
import java.util.Map;

final class PageRenderer implements Rendering.Renderer<Page> {
    @Override
    public Map<String, Object> render(Page page) {
        return page.html().isEmpty() ? Map.of("text/plain", page.text()) : Html.bundle(page.text(), page.html());
    }
}
