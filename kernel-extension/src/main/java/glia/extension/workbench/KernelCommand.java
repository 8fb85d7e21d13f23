package glia.extension.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import glia.kernel.install.KernelSpec;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "command", hidden = true, description = "Print the installed kernel's command as JSON, for the tests.")
final class KernelCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Path spec = new KernelInstaller(JupyterPaths.ofThisUser()).specFolder().resolve("kernel.json");
        System.out.println(
                new ObjectMapper().writeValueAsString(KernelSpec.read(spec).argv()));
        return 0;
    }
}
