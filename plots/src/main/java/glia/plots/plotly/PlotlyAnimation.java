package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.Animation;
import java.util.List;

/** An animation as the object that Plotly draws: the last figure, and a frame for each. */
public final class PlotlyAnimation {
    private static final List<String> MOVING = List.of("images", "shapes", "annotations");
    private static final int ROOM = 70;

    private PlotlyAnimation() {}

    public static ObjectNode of(Animation animation) {
        ObjectNode root = PlotlyFigure.of(animation.still());
        ArrayNode frames = root.putArray("frames");
        ArrayNode steps = Json.array();
        for (int i = 0; i < animation.figures().size(); i++) {
            String label = Escape.plotly(animation.labels().get(i));
            ObjectNode figure = PlotlyFigure.of(animation.figures().get(i));
            ObjectNode frame = frames.addObject();
            frame.put("name", label);
            // Traces that stand still are not sent again with every frame.
            boolean still = figure.get("data").equals(root.get("data"));
            frame.set("data", still ? Json.array() : figure.get("data"));
            ObjectNode layout = frame.putObject("layout");
            for (String part : MOVING) {
                if (figure.get("layout").has(part)) {
                    layout.set(part, figure.get("layout").get(part));
                }
            }
            ObjectNode step = steps.addObject();
            step.put("label", label).put("method", "animate");
            step.putArray("args").add(Json.array().add(label)).add(pace(0));
        }
        controls((ObjectNode) root.get("layout"), steps);
        return root;
    }

    private static void controls(ObjectNode layout, ArrayNode steps) {
        layout.put("height", layout.get("height").asInt() + ROOM);
        ObjectNode margin = (ObjectNode) layout.get("margin");
        int below = margin.get("b").asInt();
        margin.put("b", below + ROOM);
        ObjectNode slider = layout.putArray("sliders").addObject();
        slider.put("active", steps.size() - 1)
                .put("x", 0.1)
                .put("len", 0.9)
                .put("y", 0)
                .put("yanchor", "top");
        slider.putObject("pad").put("t", below);
        slider.putObject("currentvalue").put("visible", false);
        slider.set("steps", steps);
        ObjectNode menu = layout.putArray("updatemenus").addObject();
        menu.put("type", "buttons").put("showactive", false).put("x", 0).put("xanchor", "left");
        menu.put("y", 0).put("yanchor", "top").putObject("pad").put("t", below);
        ObjectNode play = menu.putArray("buttons").addObject();
        play.put("label", "Play").put("method", "animate");
        play.putArray("args").addNull().add(pace(250));
    }

    /** @param milliseconds for which each frame stands */
    private static ObjectNode pace(int milliseconds) {
        ObjectNode pace = Json.object();
        pace.put("mode", "immediate").put("fromcurrent", false);
        pace.putObject("frame").put("duration", milliseconds).put("redraw", true);
        pace.putObject("transition").put("duration", 0);
        return pace;
    }
}
