package glia.magics;

import java.util.List;

/** What a notebook imports so that the Java of the magics can be written without package names. */
public final class NotebookImports {
    /** As they stand between {@code import} and the semicolon. */
    public static final List<String> NAMES = List.of(
            "glia.datasets.*",
            "glia.networks.*",
            "glia.networks.blocks.*",
            "glia.networks.generation.*",
            "glia.networks.generative.*",
            "glia.networks.layers.Layers",
            "glia.networks.training.*",
            "glia.networks.training.losses.Losses",
            "glia.networks.zoo.Networks",
            "glia.plots.*",
            "java.time.Duration",
            "tech.tablesaw.api.*");

    private NotebookImports() {}
}
