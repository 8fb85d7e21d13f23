package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void differentiates() {
        float[] gradient = EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile("""
                        def gradient(self, x: Tensor) -> List[Tensor]:
                          leaf = torch.requires_grad_(torch.detach(x), True)
                          found = torch.autograd.grad([torch.sum(torch.mul(leaf, leaf))], [leaf])
                          gradient = found[0]
                          if torch.__isnot__(gradient, None):
                            result = [unchecked_cast(Tensor, gradient)]
                          else:
                            result = annotate(List[Tensor], [])
                          return result
                        """);
                List<NDArray> result = program.call("gradient", scope.floats(new float[] {1, -2, 3}, 3));
                return result.get(0).toFloatArray();
            }
        });
        // d(x^2)/dx = 2x
        assertArrayEquals(new float[] {2, -4, 6}, gradient);
    }
}
