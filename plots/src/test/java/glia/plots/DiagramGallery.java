package glia.plots;

import glia.plots.diagram.Diagram;
import glia.plots.diagram.Node;
import glia.plots.diagram.Node.Branches;
import glia.plots.diagram.Node.Chain;
import glia.plots.diagram.Node.Group;
import glia.plots.diagram.Node.Layer;
import glia.plots.diagram.Node.Repeat;
import glia.plots.diagram.Node.Skip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks that everybody knows, drawn. Parameters are those of the papers' layers. */
final class DiagramGallery {
    private DiagramGallery() {}

    static Map<String, Diagram> diagrams() {
        Map<String, Diagram> diagrams = new LinkedHashMap<>();
        diagrams.put("perceptron", perceptron());
        diagrams.put("lenet", lenet());
        diagrams.put("resnet18", resnet18());
        diagrams.put("gpt", gpt());
        diagrams.put("inception", inception());
        diagrams.put("unet", unet());
        return diagrams;
    }

    static Diagram perceptron() {
        return new Diagram(
                "perceptron",
                Chain.of(Layer.of("input 2", "2", 0), Layer.of("dense 1", "1", 3), Layer.of("step", "1", 0)));
    }

    static Diagram lenet() {
        return new Diagram(
                "lenet",
                Chain.of(
                        Layer.of("input 1x28x28", "1x28x28", 0),
                        Layer.of("conv 6 5x5 pad=2", "6x28x28", 156),
                        Layer.of("sigmoid", "6x28x28", 0),
                        Layer.of("avgpool 2", "6x14x14", 0),
                        Layer.of("conv 16 5x5", "16x10x10", 2416),
                        Layer.of("sigmoid", "16x10x10", 0),
                        Layer.of("avgpool 2", "16x5x5", 0),
                        Layer.of("flatten", "400", 0),
                        Layer.of("dense 120", "120", 48120),
                        Layer.of("sigmoid", "120", 0),
                        Layer.of("dense 84", "84", 10164),
                        Layer.of("sigmoid", "84", 0),
                        Layer.of("dense 10", "10", 850)));
    }

    static Diagram resnet18() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Layer.of("input 3x224x224", "3x224x224", 0));
        nodes.add(Layer.of("conv 64 7x7 stride=2 pad=3 bias=no", "64x112x112", 9408));
        nodes.add(Layer.of("batchnorm", "64x112x112", 128));
        nodes.add(Layer.of("relu", "64x112x112", 0));
        nodes.add(Layer.of("maxpool 3 stride=2 pad=1", "64x56x56", 0));
        int in = 64;
        int side = 56;
        for (int channels : new int[] {64, 128, 256, 512}) {
            for (int block = 0; block < 2; block++) {
                boolean strided = block == 0 && channels > 64;
                side = strided ? side / 2 : side;
                nodes.add(residual(in, channels, strided ? 2 : 1, side));
                in = channels;
            }
        }
        nodes.add(Layer.of("globalavgpool", "512", 0));
        nodes.add(Layer.of("dense 1000", "1000", 513000));
        return new Diagram("resnet-18", new Chain(nodes));
    }

    private static Node residual(int in, int out, int stride, int side) {
        String shape = out + "x" + side + "x" + side;
        String first = "conv " + out + " 3x3" + (stride > 1 ? " stride=2" : "") + " pad=same";
        Chain body = Chain.of(
                Layer.of(first, shape, 9L * in * out),
                Layer.of("batchnorm", shape, 2L * out),
                Layer.of("relu", shape, 0),
                Layer.of("conv " + out + " 3x3 pad=same", shape, 9L * out * out),
                Layer.of("batchnorm", shape, 2L * out));
        Chain around = stride == 1
                ? Chain.of()
                : Chain.of(
                        Layer.of("conv " + out + " 1x1 stride=2", shape, (long) in * out),
                        Layer.of("batchnorm", shape, 2L * out));
        return new Group(
                "block " + out + " " + stride,
                Chain.of(new Branches("add", List.of(body, around), shape), Layer.of("relu", shape, 0)));
    }

    static Diagram gpt() {
        return new Diagram(
                "gpt",
                Chain.of(
                        Layer.of("input tokens 64", "64", 0),
                        Layer.of("embedding vocab=65 64", "64x64", 4160),
                        Layer.of("positional learned", "64x64", 4096),
                        new Repeat(2, Layer.of("transformer heads=4 ff=256 causal", "64x64", 49984)),
                        Layer.of("layernorm", "64x64", 128),
                        new Group("each", Layer.of("dense 65", "64x65", 4225))));
    }

    static Diagram inception() {
        return new Diagram(
                "inception",
                Chain.of(
                        Layer.of("input 192x28x28", "192x28x28", 0),
                        new Branches(
                                "concat",
                                List.of(
                                        Chain.of(Layer.of("conv 64 1x1", "64x28x28", 12352)),
                                        Chain.of(
                                                Layer.of("conv 96 1x1", "96x28x28", 18528),
                                                Layer.of("conv 128 3x3 pad=1", "128x28x28", 110720)),
                                        Chain.of(
                                                Layer.of("maxpool 3 stride=1 pad=1", "192x28x28", 0),
                                                Layer.of("conv 32 1x1", "32x28x28", 6176))),
                                "224x28x28"),
                        Layer.of("globalavgpool", "224", 0),
                        Layer.of("dense 10", "10", 2250)));
    }

    static Diagram unet() {
        return new Diagram(
                "unet",
                Chain.of(
                        Layer.of("input 1x64x64", "1x64x64", 0),
                        Layer.of("conv 32 3x3 pad=same", "32x64x64", 320).labelled("fine"),
                        Layer.of("maxpool 2", "32x32x32", 0),
                        Layer.of("conv 64 3x3 pad=same", "64x32x32", 18496).labelled("coarse"),
                        Layer.of("maxpool 2", "64x16x16", 0),
                        Layer.of("conv 64 3x3 pad=same", "64x16x16", 36928),
                        Layer.of("upsample 2", "64x32x32", 0),
                        new Skip("concat", "coarse", "128x32x32"),
                        Layer.of("conv 32 3x3 pad=same", "32x32x32", 36896),
                        Layer.of("upsample 2", "32x64x64", 0),
                        new Skip("concat", "fine", "64x64x64"),
                        Layer.of("conv 1 1x1", "1x64x64", 65)));
    }
}
