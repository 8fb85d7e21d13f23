package glia.magics;

import static glia.magics.MagicType.Group.DATA;
import static glia.magics.MagicType.Group.LEARNING;
import static glia.magics.MagicType.Group.NETWORKS;
import static glia.magics.MagicType.Group.NOTEBOOK;
import static glia.magics.MagicType.Place.ANYWHERE;
import static glia.magics.MagicType.Place.CELL;
import static glia.magics.MagicType.Place.LINE;

import glia.magics.commands.CompareMagic;
import glia.magics.commands.DatasetMagic;
import glia.magics.commands.DeviceMagic;
import glia.magics.commands.DiagramMagic;
import glia.magics.commands.EvaluateMagic;
import glia.magics.commands.ExportMagic;
import glia.magics.commands.GanMagic;
import glia.magics.commands.GenerateMagic;
import glia.magics.commands.JavaMagic;
import glia.magics.commands.LayersMagic;
import glia.magics.commands.ListMagic;
import glia.magics.commands.LrFindMagic;
import glia.magics.commands.MemoryMagic;
import glia.magics.commands.NetworkMagic;
import glia.magics.commands.PlotMagic;
import glia.magics.commands.PredictMagic;
import glia.magics.commands.RestoreMagic;
import glia.magics.commands.SaveMagic;
import glia.magics.commands.ShowMagic;
import glia.magics.commands.SummaryMagic;
import glia.magics.commands.TrainMagic;
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
            new MagicType("diagram", LINE, NETWORKS, "Draws a network.", DiagramMagic::new),
            new MagicType(
                    "layers",
                    LINE,
                    NETWORKS,
                    "Lists the words of the network language, or explains one.",
                    LayersMagic::new),
            new MagicType("save", LINE, NETWORKS, "Writes a network with its weights to a file.", SaveMagic::new),
            new MagicType(
                    "restore", LINE, NETWORKS, "Reads a network with its weights from a file.", RestoreMagic::new),
            new MagicType("export", LINE, NETWORKS, "Writes a network for other programs to run.", ExportMagic::new),
            new MagicType("lr-find", LINE, LEARNING, "Finds a learning rate to begin with.", LrFindMagic::new),
            new MagicType(
                    "train", LINE, LEARNING, "Trains a network on a data set, with a live panel.", TrainMagic::new),
            new MagicType(
                    "gan",
                    LINE,
                    LEARNING,
                    "Trains a generator against a discriminator, and shows what it makes.",
                    GanMagic::new),
            new MagicType(
                    "evaluate",
                    LINE,
                    LEARNING,
                    "Says how good a network is on samples it did not learn from.",
                    EvaluateMagic::new),
            new MagicType("predict", LINE, LEARNING, "Says what a network makes of samples.", PredictMagic::new),
            new MagicType(
                    "generate", LINE, LEARNING, "Lets a network write a text, token by token.", GenerateMagic::new),
            new MagicType("plot", LINE, LEARNING, "Draws runs, networks, evaluations and data.", PlotMagic::new),
            new MagicType("compare", LINE, LEARNING, "Compares runs in one table and one figure.", CompareMagic::new),
            new MagicType("device", LINE, NOTEBOOK, "Says what the engine runs on.", DeviceMagic::new),
            new MagicType("memory", LINE, NOTEBOOK, "Says what takes memory, and how much is left.", MemoryMagic::new),
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
