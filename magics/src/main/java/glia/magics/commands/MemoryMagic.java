package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.engine.MemoryReport;
import picocli.CommandLine.Command;

/** {@code %memory}. */
@Command(
        description =
                "Native arrays by what they belong to, Java's objects, the whole process, and how much is still free.")
public final class MemoryMagic extends MagicCommand {

    @Override
    protected Object run(MagicCall call) {
        return new Page(MemoryReport.now().toString());
    }

    @Override
    protected String java(MagicCall call) {
        return "glia.networks.engine.MemoryReport.now()";
    }
}
