package glia.extension.rendering;

import glia.plots.Animation;
import java.util.Map;

final class AnimationRenderer implements Rendering.Renderer<Animation> {
    @Override
    public Map<String, Object> render(Animation animation) {
        return animation.toBundle();
    }
}
