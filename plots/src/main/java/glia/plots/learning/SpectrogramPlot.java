package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.numbers.Spectrum;
import java.util.List;

/** A sound as it is heard: which frequencies are strong when. */
public final class SpectrogramPlot {
    private static final double FLOOR = -80;

    private SpectrogramPlot() {}

    /**
     * @param signal the samples
     * @param rate samples in a second, above 0
     */
    public static Figure of(String name, double[] signal, double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("A sampling rate is above 0 samples a second, found " + rate);
        }
        int window = 256;
        int hop = window / 2;
        int frames = signal.length == 0 ? 0 : Math.max(1, 1 + (signal.length - window + hop - 1) / hop);
        double[][] decibels = new double[window / 2 + 1][frames];
        double loudest = 1e-30;
        for (int frame = 0; frame < frames; frame++) {
            double[] power = Spectrum.power(signal, frame * hop, window);
            for (int i = 0; i < power.length; i++) {
                decibels[i][frame] = power[i];
                loudest = Math.max(loudest, power[i]);
            }
        }
        for (double[] row : decibels) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(FLOOR, 10 * Math.log10(row[i] / loudest + 1e-30));
            }
        }
        double[] times = places(frames, hop / rate, window / 2.0 / rate);
        double[] pitches = places(window / 2 + 1, rate / window, 0);
        HeatMap map = HeatMap.of(decibels, ColorScale.VIRIDIS)
                .over(times, pitches)
                .between(FLOOR, 0)
                .withBar("dB");
        Line wave = new Line(
                "wave",
                places(signal.length, 1 / rate, 0),
                signal,
                Stroke.of(Palette.BLUE).wide(1));
        return Figure.of(
                        "Spectrogram of " + name,
                        "wave and spectrogram of " + signal.length / rate + " seconds of sound",
                        Panel.of(Axis.of("time (s)"), Axis.of("amplitude"), List.of(wave)),
                        Panel.of(Axis.of("time (s)"), Axis.of("frequency (Hz)"), List.of(map)))
                .inColumns(1)
                .sized(760, 560);
    }

    private static double[] places(int count, double step, double first) {
        double[] places = new double[count];
        java.util.Arrays.setAll(places, i -> first + i * step);
        return places;
    }
}
