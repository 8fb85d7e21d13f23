package glia.ijava;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.MagicRegistry.Place;
import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagicFunction;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** IJava's magics with this kernel's behind them: what is registered here, cells can call; and the other way round. */
public final class NotebookMagics extends Magics {
    private final Kernel kernel;
    private final Set<String> onLine = new HashSet<>();
    private final Set<String> onCell = new HashSet<>();

    public NotebookMagics(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        super.registerLineMagic(name, magic);
        onLine.add(name);
        offer(name);
    }

    @Override
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        super.registerCellMagic(name, magic);
        onCell.add(name);
        offer(name);
    }

    @Override
    public <T extends LineMagicFunction<?> & CellMagicFunction<?>> void registerLineCellMagic(String name, T magic) {
        registerLineMagic(name, magic);
        registerCellMagic(name, magic);
    }

    private void offer(String name) {
        Place place = !onCell.contains(name) ? Place.LINE : onLine.contains(name) ? Place.ANYWHERE : Place.CELL;
        kernel.magics().register(name, place, "registered in this notebook", () -> new RegisteredMagic(this, kernel));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says what the magic gives
    public <T> T applyLineMagic(String name, List<String> arguments) throws Exception {
        return onLine.contains(name)
                ? super.applyLineMagic(name, arguments)
                : (T) kernel.runCell("%" + name + " " + Words.joined(arguments));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says what the magic gives
    public <T> T applyCellMagic(String name, List<String> arguments, String body) throws Exception {
        return onCell.contains(name)
                ? super.applyCellMagic(name, arguments, body)
                : (T) kernel.runCell("%%" + name + " " + Words.joined(arguments) + "\n" + body);
    }
}
