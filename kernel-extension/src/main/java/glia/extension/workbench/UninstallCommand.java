package glia.extension.workbench;

import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "uninstall", description = "Remove the kernel of this user.")
final class UninstallCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        JupyterPaths paths = JupyterPaths.ofThisUser();
        KernelInstaller installer = new KernelInstaller(paths);
        boolean there = installer.uninstall();
        System.out.println(
                (there ? "Removed the kernel from " : "No kernel was installed in ") + installer.specFolder());
        Path history = paths.history();
        if (Files.exists(history)) {
            System.out.println("What was typed in its sessions stays in " + history);
        }
        return 0;
    }
}
