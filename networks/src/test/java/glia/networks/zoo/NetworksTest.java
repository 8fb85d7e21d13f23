package glia.networks.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Shape;
import glia.networks.Network;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworksTest {

    /**
     * LeNet-5: LeCun et al. 1998 with all maps connected. AlexNet, ResNet-18: torchvision's alexnet and resnet18.
     * BERT-base: Hugging Face's bert-base-uncased without a head. GPT-2: OpenAI's 124M, output tied.
     */
    @ParameterizedTest
    @CsvSource({
        "lenet, 61706",
        "alexnet, 61100840",
        "resnet18, 11689512",
        "bert-base, 109482240",
        "gpt2, 124439808",
    })
    void hasThePublishedNumberOfParameters(String name, long parameters) {
        assertEquals(parameters, Networks.named(name).parameterCount());
    }

    @ParameterizedTest
    @MethodSource("glia.networks.zoo.Networks#names")
    void canBeReadAndReadAgainFromItsText(String name) {
        for (Network network : Networks.all(name, Map.of())) {
            Network again = Network.of(network.name(), network.text());
            assertEquals(network, again);
            assertEquals(network.outputShape(), again.outputShape());
            assertTrue(network.parameterCount() > 0);
        }
        assertTrue(Networks.entry(name).summary().length() > 20);
        assertTrue(Networks.entry(name)
                        .text()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .count()
                <= 30);
    }

    @ParameterizedTest
    @CsvSource({
        "mlp, 10",
        "alexnet-small, 10",
        "resnet-small, 10",
        "vgg-small, 10",
        "unet-small, 1x32x32",
        "autoencoder, 1x28x28",
        "vae, 1x28x28",
        "siamese, 32",
        "lstm-classifier, 2",
        "gru-forecaster, 1",
        "bert-small, 64x67",
        "gpt-small, 64x65",
        "transformer-translator, 32x1000",
        "gru-translator, 11x14",
        "bert-base, 768",
        "gpt2, 1024x50257",
    })
    void givesTheShapeThatItsKindGives(String name, String shape) {
        assertEquals(shape, Networks.named(name).outputShape().toText());
    }

    @Test
    void optionsChangeIt() {
        Network network = Networks.named("net", "resnet18", Map.of("classes", 10));
        assertEquals("net", network.name());
        assertEquals(Shape.of(10), network.outputShape());
        assertEquals(11_689_512 - 990 * 513, network.parameterCount());
    }

    @Test
    void unknownNamesAndOptionsSayWhatThereIs() {
        String name = assertThrows(IllegalArgumentException.class, () -> Networks.named("resnet81"))
                .getMessage();
        assertTrue(name.startsWith("No network 'resnet81' ships. Did you mean 'resnet18'? There are "), name);
        assertEquals(
                "'lenet' has no option 'clases'. Did you mean 'classes'? It has input, classes.",
                assertThrows(IllegalArgumentException.class, () -> Networks.named("lenet", Map.of("clases", 3)))
                        .getMessage());
    }
}
