package glia.plots.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places on an axis that are easy to read: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {
    /** One tick: where, and what is written there. */
    public record Tick(double value, String label) {}

    private Ticks() {}

    /** About {@code count} ticks from {@code low} to {@code high}, both inside. */
    public static List<Tick> linear(double low, double high, int count, boolean whole) {
        double step = step(high - low, count);
        if (whole) {
            step = Math.max(1, Math.rint(step));
        }
        List<Tick> ticks = new ArrayList<>();
        if (!(high > low) || !Double.isFinite(step) || step == 0) {
            ticks.add(new Tick(low, label(low, 0)));
            return ticks;
        }
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = first; i <= last; i++) {
            double value = i * step;
            ticks.add(new Tick(value, label(value, step)));
        }
        return ticks;
    }

    /** Powers of ten between {@code low} and {@code high}; with fewer than two of them also their 2 and 5 fold. */
    public static List<Tick> logarithmic(double low, double high, int count) {
        int first = (int) Math.floor(Math.log10(low) + 1e-9);
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        int every = Math.max(1, (int) Math.ceil((last - first) / (double) Math.max(1, count)));
        int[] factors = Math.log10(high / low) <= 2 ? new int[] {1, 2, 5} : new int[] {1};
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent += every) {
            for (int factor : factors) {
                double value = factor * Math.pow(10, exponent);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(value, label(value, Math.pow(10, exponent))));
                }
            }
        }
        return ticks;
    }

    private static double step(double length, int count) {
        double rough = length / Math.max(1, count);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    /** The number written no longer than telling it from one {@code step} further needs. */
    public static String label(double value, double step) {
        if (value == 0 || Math.abs(value) < Math.abs(step) * 1e-9) {
            return "0";
        }
        double size = Math.max(Math.abs(value), Math.abs(step));
        if (size >= 1e6 || size < 1e-4) {
            return scientific(value);
        }
        int decimals = step == 0 ? 3 : Math.max(0, (int) Math.ceil(-Math.log10(Math.abs(step)) - 1e-9));
        return minus(String.format(Locale.ROOT, size >= 1e4 ? "%,." + decimals + "f" : "%." + decimals + "f", value));
    }

    private static String scientific(double value) {
        double size = Math.abs(value);
        String sign = value < 0 ? "−" : "";
        String[][] names = {{"1e12", "T"}, {"1e9", "G"}, {"1e6", "M"}};
        for (String[] name : names) {
            double unit = Double.parseDouble(name[0]);
            if (size >= unit && size < unit * 1000) {
                return sign + shortest(size / unit) + name[1];
            }
        }
        int exponent = (int) Math.floor(Math.log10(size) + 1e-12);
        return sign + shortest(size / Math.pow(10, exponent)) + "e" + minus(String.valueOf(exponent));
    }

    /** At most three significant digits, without trailing zeros. */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e6)) {
            return scientific(value);
        }
        int decimals = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (text.contains(".")) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return minus(text);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
