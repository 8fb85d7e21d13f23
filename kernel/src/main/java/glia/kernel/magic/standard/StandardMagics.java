package glia.kernel.magic.standard;

import glia.kernel.extension.Kernel;
import glia.kernel.extension.MagicRegistry;
import glia.kernel.extension.MagicRegistry.Place;
import glia.kernel.magic.MagicTable;

/** The list of the kernel's own magics; adding one is a class and a line here. */
public final class StandardMagics {
    private StandardMagics() {}

    /** @param notebook what the magics need beyond the public contract */
    public static void register(MagicTable table, Kernel kernel, NotebookAccess notebook) {
        MagicRegistry magics = table;
        ClassPath classPath = new ClassPath(kernel);
        magics.register(
                "classpath",
                Place.LINE,
                "adds folders of classes, or shows the class path",
                () -> new ClassPathMagic(classPath));
        magics.register("env", Place.LINE, "shows environment variables", EnvironmentMagic::new);
        magics.register("html", Place.CELL, "shows the cell as HTML", () -> new MarkupMagic("text/html"));
        magics.register(
                "javaopts", Place.LINE, "shows the options of this Java, and how to set them", JavaOptionsMagic::new);
        magics.register("jars", Place.LINE, "adds jars by path or pattern", () -> new JarsMagic(classPath));
        magics.register("latex", Place.CELL, "shows the cell as LaTeX", () -> new MarkupMagic("text/latex"));
        magics.register("load", Place.LINE, "runs a Java file or another notebook", () -> new LoadMagic(notebook));
        magics.register(
                "loadFromPOM", Place.ANYWHERE, "adds the dependencies of a POM", () -> new LoadFromPomMagic(classPath));
        magics.register("lsmagic", Place.LINE, "lists the magics", () -> new ListMagic(table));
        magics.register("markdown", Place.CELL, "shows the cell as Markdown", () -> new MarkupMagic("text/markdown"));
        magics.register(
                "maven", Place.LINE, "adds group:artifact:version and all it needs", () -> new MavenMagic(classPath));
        magics.register("mavenRepo", Place.LINE, "adds a Maven repository: id and address", MavenRepositoryMagic::new);
        magics.register(
                "reset", Place.LINE, "forgets variables, methods, types and imports", () -> new ResetMagic(notebook));
        magics.register("svg", Place.CELL, "shows the cell as an SVG picture", () -> new MarkupMagic("image/svg+xml"));
        magics.register(
                "time", Place.ANYWHERE, "runs Java once and says how long it took", () -> new TimeMagic(kernel));
        magics.register(
                "timeit",
                Place.ANYWHERE,
                "runs Java many times and says how long it takes",
                () -> new TimeItMagic(kernel));
        magics.register("who", Place.LINE, "lists the variables with types and sizes", () -> new WhoMagic(kernel));
        alias(table, "addMavenDependency", "maven");
        alias(table, "addMavenDependencies", "maven");
        alias(table, "addMavenRepo", "mavenRepo");
        alias(table, "jar", "jars");
    }

    private static void alias(MagicTable table, String alias, String name) {
        MagicTable.Entry entry = table.entry(name);
        table.register(alias, entry.place(), "the same as %" + name, entry.supplier());
    }
}
