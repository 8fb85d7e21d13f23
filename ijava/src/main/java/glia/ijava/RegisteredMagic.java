package glia.ijava;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.concurrent.Callable;

/** A magic that the notebook has registered as IJava's notebooks do. */
record RegisteredMagic(Magics magics, Kernel kernel) implements Magic {
    @Override
    public Object execute(MagicCall call) throws Exception {
        Callable<Object> work = () -> call.body().isPresent()
                ? magics.applyCellMagic(
                        call.name(), Words.of(call.arguments()), call.body().get())
                : magics.applyLineMagic(call.name(), Words.of(call.arguments()));
        int number = PendingCall.add(work);
        // As Java of the notebook, so that an exception is shown with the cells and lines it comes from.
        return kernel.evaluate(PendingCall.class.getName() + ".run(" + number + ")");
    }
}
