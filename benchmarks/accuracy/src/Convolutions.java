import java.util.List;
import java.util.Map;

/** Convolutional classifiers of images, and of sounds as spectrograms. */
final class Convolutions {
    static final List<Row> ROWS = List.of(
            shipped("mnist-lenet", "lenet", 15, 3e-3),
            // At a rate that does not fall, the batch's statistics of the last few steps decide the figure.
            shipped("mnist-resnet", "resnet-small", 5, 1e-3).with(training -> training.schedule("cosine")),
            Trained.classifier(
                    "spoken-digits",
                    "input 1x40x64; conv 16 3x3 pad=same relu; maxpool 2; conv 32 3x3 pad=same relu; maxpool 2; flatten;"
                            + " dropout 0.3; dense 10",
                    Loaded.of("spoken-digits"),
                    8,
                    1e-3));

    private Convolutions() {}

    private static Trained shipped(String name, String network, int epochs, double rate) {
        return Trained.shipped(
                name, network, Map.of(), Loaded.mnist(), epochs, rate, Quantity.ACCURACY, Trained::accuracy);
    }
}
