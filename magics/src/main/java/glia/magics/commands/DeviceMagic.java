package glia.magics.commands;

import ai.djl.engine.Engine;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.Page;
import glia.networks.engine.EngineThread;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code %device}. */
@Command(description = "The engine, its version, threads and memory, and the graphics processors it can use.")
public final class DeviceMagic extends MagicCommand {

    @Override
    protected Object run(MagicCall call) {
        Engine engine = EngineThread.call(() -> Engine.getEngine("PyTorch"));
        int gpus = engine.getGpuCount();
        Runtime runtime = Runtime.getRuntime();
        return new Page(String.format(
                Locale.ROOT,
                "%s %s on %s %s%n%d processors, Java %s with up to %,d MB of heap%n%s",
                engine.getEngineName(),
                engine.getVersion(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                System.getProperty("java.version"),
                runtime.maxMemory() >> 20,
                gpus > 0
                        ? gpus + " graphics processors are visible; training runs on the processor"
                        : "no graphics processor is visible to it; training runs on the processor"));
    }

    @Override
    protected String java(MagicCall call) {
        return "ai.djl.engine.Engine.getEngine(\"PyTorch\")";
    }
}
