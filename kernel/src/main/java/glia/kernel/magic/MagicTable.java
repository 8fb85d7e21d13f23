package glia.kernel.magic;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicException;
import glia.kernel.extension.MagicRegistry;
import glia.kernel.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** The magics by name, made when first asked for. */
public final class MagicTable implements MagicRegistry {
    /** What is known of a magic before its class is loaded. */
    public record Entry(String name, Place place, String summary, Supplier<? extends Magic> supplier) {
        public boolean onLine() {
            return place != Place.CELL;
        }

        public boolean onCell() {
            return place != Place.LINE;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Map<String, Magic> made = new TreeMap<>();

    @Override
    public void register(String name, Place place, String summary, Supplier<? extends Magic> magic) {
        synchronized (made) {
            made.remove(name);
            entries.put(name, new Entry(name, place, summary, magic));
        }
    }

    @Override
    public List<Listed> list() {
        return entries.values().stream()
                .map(entry -> new Listed(entry.name(), entry.place(), entry.summary()))
                .toList();
    }

    /** All of them, by name. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of that name, or null. */
    public Entry entry(String name) {
        return entries.get(name);
    }

    public boolean hasLine(String name) {
        Entry entry = entries.get(name);
        return entry != null && entry.onLine();
    }

    /**
     * The magic of that name.
     *
     * @throws MagicException naming the nearest ones where there is none, or none for that place
     */
    public Magic find(String name, boolean onCell) throws MagicException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new MagicException(unknown(name, onCell));
        }
        if (onCell ? !entry.onCell() : !entry.onLine()) {
            throw new MagicException(
                    onCell
                            ? "%" + name + " stands on a line of its own and takes no body: write %" + name
                            : "%%" + name + " takes the rest of the cell: write %%" + name
                                    + " on the cell's first line");
        }
        synchronized (made) {
            Magic magic = made.get(name);
            if (magic == null) {
                magic = entry.supplier().get();
                made.put(name, magic);
            }
            return magic;
        }
    }

    private String unknown(String name, boolean onCell) {
        String percent = onCell ? "%%" : "%";
        List<String> near = Spelling.nearest(name, entries.keySet());
        return "There is no magic " + percent + name + "."
                + (near.isEmpty() ? "" : " Did you mean " + percent + String.join(" or " + percent, near) + "?")
                + " %lsmagic lists them.";
    }
}
