package glia.plots.chart;

/**
 * A colour as it is on a light page and on a dark one, each as {@code #rrggbb}.
 *
 * @param role the name under which a style sheet may exchange it, empty where both are the same
 */
public record Color(String role, String light, String dark) {
    public static final Color BACKGROUND = new Color("background", "#ffffff", "#15191e");
    public static final Color INK = new Color("ink", "#1f2933", "#e6eaef");
    public static final Color MUTED = new Color("muted", "#5b6875", "#a3afbb");
    public static final Color GRID = new Color("grid", "#e4e8ec", "#2c343c");
    public static final Color AXIS = new Color("axis", "#aab4be", "#5a6672");

    /** @throws IllegalArgumentException if a colour is not written {@code #rrggbb} */
    public Color {
        for (String hex : new String[] {light, dark}) {
            if (!hex.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException("A colour is written #rrggbb, found '" + hex + "'");
            }
        }
    }

    /** One colour for both pages. */
    public static Color of(String hex) {
        return new Color("", hex, hex);
    }

    /** One colour for both pages, from its parts in 0 to 255. */
    public static Color of(int red, int green, int blue) {
        return of(String.format("#%02x%02x%02x", red, green, blue));
    }

    public String on(Theme theme) {
        return theme == Theme.DARK ? dark : light;
    }

    /** Relative luminance in 0 to 1 on a light page (WCAG 2.1, "relative luminance"). */
    public double luminance() {
        int rgb = Integer.parseInt(light.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    /** Black or white, whichever is easier to read on this colour. */
    public Color readable() {
        // Contrast against black and against white is equal at this luminance (WCAG 2.1, "contrast ratio").
        return luminance() > 0.179 ? of("#111111") : of("#ffffff");
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
