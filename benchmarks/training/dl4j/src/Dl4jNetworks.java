import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The networks of the benchmark in DL4J, which has no gated recurrent units, no causal attention and no pair of networks. */
final class Dl4jNetworks {
    private Dl4jNetworks() {}

    /** @return null if DL4J does not have it */
    static NeuralNetwork named(String model) {
        return switch (model) {
            case "mlp" -> started(settings()
                    .list()
                    .layer(dense(256, Activation.RELU))
                    .layer(dense(128, Activation.RELU))
                    .layer(classes())
                    .setInputType(InputType.feedForward(784)));
            case "lenet" -> started(settings()
                    .list()
                    .layer(new ConvolutionLayer.Builder(5, 5).padding(2, 2).nOut(6).activation(Activation.SIGMOID).build())
                    .layer(halved())
                    .layer(new ConvolutionLayer.Builder(5, 5).nOut(16).activation(Activation.SIGMOID).build())
                    .layer(halved())
                    .layer(dense(120, Activation.SIGMOID))
                    .layer(dense(84, Activation.SIGMOID))
                    .layer(classes())
                    .setInputType(InputType.convolutional(28, 28, 1)));
            case "lstm" -> started(settings()
                    .list()
                    .layer(new EmbeddingSequenceLayer.Builder().nIn(65).nOut(64).inputLength(64).outputDataFormat(RNNFormat.NCW).build())
                    .layer(new LSTM.Builder()
                            .nIn(64)
                            .nOut(128)
                            .activation(Activation.TANH)
                            .dataFormat(RNNFormat.NCW)
                            .build())
                    .layer(new RnnOutputLayer.Builder(LossFunction.MCXENT)
                            .nIn(128)
                            .nOut(65)
                            .dataFormat(RNNFormat.NCW)
                            .activation(Activation.SOFTMAX)
                            .build()));
            case "resnet" -> residual();
            default -> null;
        };
    }

    private static NeuralNetConfiguration.Builder settings() {
        return new NeuralNetConfiguration.Builder().updater(new Adam(1e-3));
    }

    private static MultiLayerNetwork started(NeuralNetConfiguration.ListBuilder layers) {
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private static DenseLayer dense(int units, Activation activation) {
        return new DenseLayer.Builder().nOut(units).activation(activation).build();
    }

    private static OutputLayer classes() {
        return new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build();
    }

    private static SubsamplingLayer halved() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    private static ComputationGraph residual() {
        GraphBuilder graph = settings().graphBuilder().addInputs("image").setInputTypes(InputType.convolutional(28, 28, 1));
        convolution(graph, "stem", "image", 16, 3, 1, Activation.RELU);
        String last = block(graph, "first", "stem", 16, 1);
        last = block(graph, "second", last, 32, 2);
        last = block(graph, "third", last, 64, 2);
        graph.addLayer("pooled", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), last);
        graph.addLayer("classes", classes(), "pooled").setOutputs("classes");
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        return network;
    }

    /** @return the name of its last layer */
    private static String block(GraphBuilder graph, String name, String input, int filters, int stride) {
        convolution(graph, name + "-a", input, filters, 3, stride, Activation.RELU);
        convolution(graph, name + "-b", name + "-a", filters, 3, 1, Activation.IDENTITY);
        String beside = input;
        if (stride > 1) {
            beside = name + "-project";
            convolution(graph, beside, input, filters, 1, stride, Activation.IDENTITY);
        }
        graph.addVertex(name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), name + "-b", beside);
        graph.addLayer(name, new ActivationLayer(Activation.RELU), name + "-sum");
        return name;
    }

    /** With batch normalization, which has the activation. */
    private static void convolution(
            GraphBuilder graph, String name, String input, int filters, int kernel, int stride, Activation activation) {
        graph.addLayer(
                name + "-convolution",
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .convolutionMode(ConvolutionMode.Same)
                        .nOut(filters)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build(),
                input);
        graph.addLayer(
                name,
                new BatchNormalization.Builder().activation(activation).build(),
                name + "-convolution");
    }
}
