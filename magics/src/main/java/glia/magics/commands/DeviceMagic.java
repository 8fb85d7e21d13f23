package glia.magics.commands;

import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.engine.Devices;
import picocli.CommandLine.Command;

/** {@code %device}. */
@Command(description = "The engine, its version, threads and memory, and the graphics processors it can use.")
public final class DeviceMagic extends MagicCommand {

    @Override
    protected Object run(MagicCall call) {
        return new Page(Devices.report().toString());
    }

    @Override
    protected String java(MagicCall call) {
        return "glia.networks.engine.Devices.report()";
    }
}
