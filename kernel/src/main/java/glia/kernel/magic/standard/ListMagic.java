package glia.kernel.magic.standard;

import glia.kernel.display.Html;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MimeBundle;
import glia.kernel.magic.MagicTable;

/** {@code %lsmagic} */
final class ListMagic implements Magic {
    private final MagicTable table;

    ListMagic(MagicTable table) {
        this.table = table;
    }

    @Override
    public Object execute(MagicCall call) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<table><tbody>");
        for (MagicTable.Entry entry : table.entries()) {
            String form = (entry.onLine() ? "%" + entry.name() : "")
                    + (entry.onLine() && entry.onCell() ? " " : "")
                    + (entry.onCell() ? "%%" + entry.name() : "");
            text.append(String.format("%-32s %s%n", form, entry.summary()));
            html.append("<tr><td style=\"text-align:left\"><code>")
                    .append(Html.escape(form))
                    .append("</code></td><td style=\"text-align:left\">")
                    .append(Html.escape(entry.summary()))
                    .append("</td></tr>");
        }
        text.append("%name? explains one.");
        return MimeBundle.html(html.append("</tbody></table>").toString(), text.toString());
    }
}
