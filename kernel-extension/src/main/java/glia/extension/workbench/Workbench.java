package glia.extension.workbench;

import glia.kernel.install.InstallException;
import glia.kernel.notebook.NotebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program behind the {@code glia} launcher. The launcher itself sees to a JDK, Maven and the
 * build, which must be there before any of this can run.
 */
@Command(
        name = "glia",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            RunCommand.class,
            InstallCommand.class,
            UninstallCommand.class,
            DoctorCommand.class,
            KernelCommand.class
        })
public final class Workbench {
    private Workbench() {}

    /** Runs one command; exits with 0 where it did what was asked, 1 where not, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        // Natives come with the build; nothing may be fetched behind the user's back.
        System.setProperty("ai.djl.offline", "true");
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Workbench());
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof NotebookException || exception instanceof InstallException) {
                command.getErr().println(exception.getMessage());
            } else {
                exception.printStackTrace(command.getErr());
            }
            command.getErr().flush();
            return 1;
        });
        return line.execute(arguments);
    }
}
