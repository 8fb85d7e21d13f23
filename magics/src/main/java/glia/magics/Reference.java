package glia.magics;

/** The reference of all magics, as one page of Markdown, from the help of each. */
public final class Reference {
    private Reference() {}

    /** @param context of any host; nothing is run in it */
    public static String markdown(MagicContext context) {
        StringBuilder page = new StringBuilder("# The magics\n\n"
                + "Line magics (`%name`) take one line, cell magics (`%%name`) the whole cell. `%name --help` and"
                + " `%name?` show what stands here, Tab completes names, options, values and variables, and `%java`"
                + " shows the Java that a magic stands for. `${...}` in a line is a Java expression of the notebook.\n"
                + "\nThis page is written by `Reference`; a test holds it against the magics.\n");
        for (MagicType.Group group : MagicType.Group.values()) {
            page.append("\n## ").append(group.title()).append("\n");
            for (MagicType type : Magics.all()) {
                if (type.group() == group) {
                    page.append("\n### ").append(type.command()).append("\n\n```\n");
                    page.append(new MagicUse(type, context).help().stripTrailing());
                    page.append("\n```\n");
                }
            }
        }
        return page.toString().replaceAll("[ \t]+\\R", "\n");
    }
}
