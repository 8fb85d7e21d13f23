package glia.kernel.magic.standard;

import java.util.Locale;

/** Durations for people. */
final class Durations {
    private Durations() {}

    /** Three significant digits with the unit that suits. */
    static String text(double nanos) {
        String[] units = {"ns", "\u00b5s", "ms", "s"};
        double value = nanos;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
    }
}
