package glia.plots.chart;

import java.util.ArrayList;
import java.util.List;

/** Numbers in 0 to 1 as colours, mixed between a few stops that stand at equal distances. */
public enum ColorScale {
    /** Low to high, equal steps look equal, also without colour vision (van der Walt and Smith, viridis, 2015). */
    VIRIDIS("#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30", "#fde725"),
    /** Few to many on white: for counts, where nothing should look like nothing. */
    BLUES("#f7fbff", "#dbe9f6", "#bad6eb", "#89bedc", "#539ecd", "#2b7bba", "#0b559f", "#08306b"),
    /** Below and above a middle. */
    DIVERGING("#1f5a99", "#5c97c9", "#a9cde4", "#f7f7f7", "#f5bd96", "#dc7f4a", "#a8480e"),
    /** Ink on dark, as the data of an image is. */
    GRAY("#000000", "#ffffff");

    private final List<Color> stops = new ArrayList<>();

    ColorScale(String... hexes) {
        for (String hex : hexes) {
            stops.add(Color.of(hex));
        }
    }

    public List<Color> stops() {
        return List.copyOf(stops);
    }

    /** The colour at {@code fraction}; what lies outside 0 to 1 gets the colour of the nearer end. */
    public Color at(double fraction) {
        int rgb = rgbAt(fraction);
        return Color.of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** The same as {@code 0xrrggbb}. */
    public int rgbAt(double fraction) {
        double place = Math.max(0, Math.min(1, fraction)) * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        int low = Integer.parseInt(stops.get(below).light().substring(1), 16);
        int high = Integer.parseInt(stops.get(below + 1).light().substring(1), 16);
        double share = place - below;
        return mix(low, high, share, 16) | mix(low, high, share, 8) | mix(low, high, share, 0);
    }

    private static int mix(int low, int high, double share, int shift) {
        int from = low >> shift & 255;
        int to = high >> shift & 255;
        return (int) Math.round(from + (to - from) * share) << shift;
    }
}
