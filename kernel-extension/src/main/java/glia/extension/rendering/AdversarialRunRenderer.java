package glia.extension.rendering;

import glia.networks.training.AdversarialRun;
import glia.plots.Plots;
import java.util.Map;

/** What came of training a generator against a discriminator: a line, the two losses, and what the generator makes. */
final class AdversarialRunRenderer implements Rendering.Renderer<AdversarialRun> {
    @Override
    public Map<String, Object> render(AdversarialRun run) {
        String text = run.toString();
        return Html.bundle(
                text, new Html().line(text).raw(Plots.adversarial(run).toHtml()).toString());
    }
}
