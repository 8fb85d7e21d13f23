package glia.extension.workbench;

import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "install", description = "Make the kernel known to Jupyter for this user.")
final class InstallCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        // First, as the archive of classes is made by a session that trains.
        Natives.unpack();
        boolean changed = WorkbenchKernel.install();
        System.out.println(
                (changed ? "Installed the kernel Java (Glia) in " : "The kernel Java (Glia) is up to date in ")
                        + new KernelInstaller(JupyterPaths.ofThisUser()).specFolder());
        return 0;
    }
}
