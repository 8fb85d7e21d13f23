package glia.magics;

import static glia.magics.MagicType.Group.DATA;
import static glia.magics.MagicType.Group.NETWORKS;
import static glia.magics.MagicType.Group.NOTEBOOK;
import static glia.magics.MagicType.Place.ANYWHERE;
import static glia.magics.MagicType.Place.CELL;
import static glia.magics.MagicType.Place.LINE;

import glia.magics.commands.DatasetMagic;
import glia.magics.commands.JavaMagic;
import glia.magics.commands.LayersMagic;
import glia.magics.commands.ListMagic;
import glia.magics.commands.NetworkMagic;
import glia.magics.commands.ShowMagic;
import glia.magics.commands.SummaryMagic;
import java.util.List;
import java.util.Optional;

/** Every magic there is. A new one is a file of its own and a line here. */
public final class Magics {
    private static final List<MagicType> ALL = List.of(
            new MagicType(
                    "dataset", LINE, DATA, "Loads a data set by name, from a file or from a table.", DatasetMagic::new),
            new MagicType("show", LINE, DATA, "Shows samples of a data set and its class balance.", ShowMagic::new),
            new MagicType(
                    "network",
                    CELL,
                    NETWORKS,
                    "Defines a network, or several, and shows the shapes.",
                    NetworkMagic::new),
            new MagicType("summary", LINE, NETWORKS, "Shows a network layer by layer.", SummaryMagic::new),
            new MagicType(
                    "layers",
                    LINE,
                    NETWORKS,
                    "Lists the words of the network language, or explains one.",
                    LayersMagic::new),
            new MagicType(
                    "java",
                    ANYWHERE,
                    NOTEBOOK,
                    "Shows the Java that a magic or a cell of magics stands for.",
                    JavaMagic::new),
            new MagicType("lsmagic", LINE, NOTEBOOK, "Lists the magics.", ListMagic::new));

    private Magics() {}

    public static List<MagicType> all() {
        return ALL;
    }

    public static Optional<MagicType> find(String name, MagicType.Place place) {
        return ALL.stream()
                .filter(type -> type.name().equals(name) && type.fits(place))
                .findFirst();
    }
}
