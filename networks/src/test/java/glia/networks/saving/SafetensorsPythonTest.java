package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import glia.networks.Network;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format as Python's own library reads and writes it. */
class SafetensorsPythonTest {
    @TempDir
    Path folder;

    @Test
    void pythonReadsWhatWasWritten() throws Exception {
        Python.needs("safetensors.numpy");
        Network network = Network.of("n", "input 3\ndense 2");
        Path file = folder.resolve("n.safetensors");
        network.save(file);
        float[] found = Python.numbers("from safetensors.numpy import load_file\nw = load_file(r'" + file
                + "')\nassert w['dense1.weight'].shape == (2, 3)\n"
                + "print(*[float(v) for n in ('dense1.weight', 'dense1.bias') for v in w[n].flatten()])");
        float[] expected = new float[8];
        System.arraycopy(network.weights().get("dense1.weight"), 0, expected, 0, 6);
        System.arraycopy(network.weights().get("dense1.bias"), 0, expected, 6, 2);
        assertArrayEquals(expected, found);
    }

    @Test
    void readsWhatPythonWrote() throws Exception {
        Python.needs("safetensors.numpy");
        Path file = folder.resolve("n.safetensors");
        Python.print("import numpy as np\nfrom safetensors.numpy import save_file\n"
                + "save_file({'a': np.array([[1.5, -2.25]], dtype=np.float16), 'b': np.array([3.0], dtype=np.float64),"
                + " 'c': np.array([0.1], dtype=np.float32), 'd': np.array([6e-8, np.inf], dtype=np.float16)}, r'"
                + file + "')");
        var tensors = Safetensors.read(file).tensors();
        assertArrayEquals(new float[] {1.5f, -2.25f}, tensors.get("a").values());
        assertArrayEquals(new float[] {3}, tensors.get("b").values());
        assertArrayEquals(new float[] {0.1f}, tensors.get("c").values());
        // The smallest number of 16 bits is 2^-24.
        assertArrayEquals(
                new float[] {0x1p-24f, Float.POSITIVE_INFINITY},
                tensors.get("d").values());
    }
}
