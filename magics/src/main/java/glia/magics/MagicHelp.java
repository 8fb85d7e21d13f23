package glia.magics;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line of a magic, and what it says of itself. */
final class MagicHelp {
    private static final int WIDTH = 100;

    private MagicHelp() {}

    static CommandLine commandLine(MagicType type, MagicCommand command) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        spec.name(type.command());
        spec.usageMessage()
                .header(type.summary())
                .width(WIDTH)
                .abbreviateSynopsis(spec.options().size() > 8)
                .sortOptions(false);
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(true);
        line.setAllowOptionsAsOptionParameters(false);
        line.setStopAtPositional(command.takesText());
        return line;
    }

    static String text(CommandLine line) {
        return line.getUsageMessage(Ansi.OFF).stripTrailing();
    }
}
