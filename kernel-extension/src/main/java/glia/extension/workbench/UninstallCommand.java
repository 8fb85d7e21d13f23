package glia.extension.workbench;

import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "uninstall", description = "Remove the kernel of this user.")
final class UninstallCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        KernelInstaller installer = new KernelInstaller(JupyterPaths.ofThisUser());
        boolean there = installer.uninstall();
        System.out.println(
                (there ? "Removed the kernel from " : "No kernel was installed in ") + installer.specFolder());
        return 0;
    }
}
