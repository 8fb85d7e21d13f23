package glia.plots;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.plots.plotly.Escape;
import glia.plots.plotly.HtmlBundle;
import glia.plots.plotly.PlotlyAnimation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Figures of one subject after each other, with a button that plays them and a slider. Where no script runs, the last
 * one is shown.
 *
 * @param labels what stands at the slider for each figure: {@code epoch 3}
 * @param figures of the same panels and marks, at least one
 */
public record Animation(List<String> labels, List<Figure> figures) {
    public Animation {
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
        if (figures.isEmpty() || labels.size() != figures.size()) {
            throw new IllegalArgumentException("An animation has a label for each figure and one figure or more, found "
                    + figures.size() + " figures and " + labels.size() + " labels");
        }
    }

    /** The last figure. */
    public Figure still() {
        return figures.get(figures.size() - 1);
    }

    /** Plotly's figure: an object with {@code data}, {@code layout} and {@code frames}. */
    public String toJson() {
        return PlotlyAnimation.of(this).toString();
    }

    /** See {@link Figure#toHtml()}. */
    public String toHtml() {
        Figure still = still();
        return HtmlBundle.of(
                PlotlyAnimation.of(this),
                still.toSvg(),
                still.altText(),
                still.width(),
                UUID.randomUUID().toString());
    }

    /** What a notebook is given to show, by media type. */
    public Map<String, Object> toBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", toString());
        bundle.put("text/html", toHtml());
        bundle.put(
                "application/vnd.plotly.v1+json",
                new ObjectMapper().convertValue(PlotlyAnimation.of(this), new TypeReference<Map<String, Object>>() {}));
        return bundle;
    }

    @Override
    public String toString() {
        return still() + Escape.legible(", from " + labels.get(0) + " to " + labels.get(labels.size() - 1));
    }
}
