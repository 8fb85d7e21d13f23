package glia.ijava;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import glia.kernel.extension.MimeBundle;
import glia.kernel.extension.Renderer;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import java.util.List;
import java.util.Map;

/** Representations as IJava holds them and as this kernel does. */
final class Shown {
    private static final Gson JSON = new Gson();

    private Shown() {}

    /** IJava's container shows nobody what it holds but as JSON. */
    @SuppressWarnings("unchecked") // a JSON object is a map of texts, of which Gson knows no type
    static MimeBundle bundle(DisplayData data) {
        JsonObject json = JSON.toJsonTree(data, DisplayData.class).getAsJsonObject();
        return new MimeBundle(
                JSON.fromJson(json.get("data"), Map.class),
                json.has("metadata") ? JSON.fromJson(json.get("metadata"), Map.class) : Map.of());
    }

    static DisplayData data(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        bundle.data().forEach(data::putData);
        bundle.metadata().forEach(data::putMetaData);
        return data;
    }

    static Renderer<DisplayData> displayData() {
        return Shown::bundle;
    }

    /** For values that say themselves how they are shown. */
    static Renderer<DisplayDataRenderable> renderable() {
        return new Renderer<>() {
            @Override
            public MimeBundle render(DisplayDataRenderable value) {
                return bundle(IJava.getKernelInstance().getRenderer().render(value));
            }

            @Override
            public MimeBundle render(DisplayDataRenderable value, List<String> mimeTypes) {
                String[] types = mimeTypes.toArray(String[]::new);
                return bundle(IJava.getKernelInstance().getRenderer().renderAs(value, types));
            }
        };
    }
}
