package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Palette;
import java.util.Locale;
import java.util.Map;

/** What sort of layer a box is, which its colour tells. */
public enum Kind {
    INPUT(Color.MUTED),
    DENSE(Palette.GREEN),
    CONVOLUTION(Palette.BLUE),
    POOLING(Palette.SKY),
    RECURRENT(Palette.PURPLE),
    ATTENTION(Palette.VERMILION),
    EMBEDDING(Palette.ORANGE),
    /** Small steps that trail a layer: normalization, activation, dropout. */
    TRAILING(Color.AXIS),
    OTHER(Color.AXIS);

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("input", INPUT),
            Map.entry("dense", DENSE),
            Map.entry("conv", CONVOLUTION),
            Map.entry("deconv", CONVOLUTION),
            Map.entry("depthwise", CONVOLUTION),
            Map.entry("maxpool", POOLING),
            Map.entry("avgpool", POOLING),
            Map.entry("globalavgpool", POOLING),
            Map.entry("globalmaxpool", POOLING),
            Map.entry("upsample", POOLING),
            Map.entry("rnn", RECURRENT),
            Map.entry("lstm", RECURRENT),
            Map.entry("gru", RECURRENT),
            Map.entry("attention", ATTENTION),
            Map.entry("transformer", ATTENTION),
            Map.entry("cross", ATTENTION),
            Map.entry("embedding", EMBEDDING),
            Map.entry("positional", EMBEDDING),
            Map.entry("batchnorm", TRAILING),
            Map.entry("layernorm", TRAILING),
            Map.entry("groupnorm", TRAILING),
            Map.entry("dropout", TRAILING),
            Map.entry("noise", TRAILING),
            Map.entry("relu", TRAILING),
            Map.entry("leakyrelu", TRAILING),
            Map.entry("elu", TRAILING),
            Map.entry("gelu", TRAILING),
            Map.entry("silu", TRAILING),
            Map.entry("sigmoid", TRAILING),
            Map.entry("tanh", TRAILING),
            Map.entry("softmax", TRAILING),
            Map.entry("softplus", TRAILING),
            Map.entry("step", TRAILING));

    private final Color color;

    Kind(Color color) {
        this.color = color;
    }

    public Color color() {
        return color;
    }

    /** By the layer's word in the network language; a word that is not known is {@link #OTHER}. */
    public static Kind of(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), OTHER);
    }
}
