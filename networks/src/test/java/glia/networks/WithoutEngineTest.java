package glia.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.zoo.Networks;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Networks are defined, summarized and drawn in a Java that has no engine at all on its class path. */
class WithoutEngineTest {

    /** What the other Java runs. */
    public static void main(String[] arguments) {
        for (String name : Networks.names()) {
            for (Network network : Networks.all(name, Map.of())) {
                System.out.println(name + " " + network.summary().parameters());
            }
        }
        Network network = Network.of("n", "input 4; dense 3 relu");
        System.out.println("weights " + network.initialize(1).weights().get("dense1.weight").length);
        try {
            Class.forName("ai.djl.engine.Engine");
            System.out.println("engine found");
        } catch (ClassNotFoundException expected) {
            System.out.println("no engine");
        }
    }

    @Test
    void everyNetworkThatShipsIsRead() throws Exception {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("djl") && !entry.contains("pytorch"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(java, "-cp", path, WithoutEngineTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("resnet18 11689512"), output);
        assertTrue(output.contains("weights 12"), output);
        assertTrue(output.contains("no engine"), output);
    }
}
