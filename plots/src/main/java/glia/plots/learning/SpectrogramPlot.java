package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Task;
import glia.datasets.audio.SoundPreparation;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.numbers.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A sound as it is heard: which frequencies are strong when. */
public final class SpectrogramPlot {
    private static final double FLOOR = -80;
    private static final int SHOWN = 6;

    public static final Plot PLOT = new Plot(
            "spectrogram",
            "a data set of sounds",
            "A few recordings, as the network is given them: which pitches are strong when.",
            subject -> of(subject.one(Dataset.class)));

    private SpectrogramPlot() {}

    /**
     * One test sample of each of the first classes.
     *
     * @throws IllegalArgumentException if the data set is none of sounds
     */
    public static Figure of(Dataset dataset) {
        if (!(dataset.preparation().orElse(null) instanceof SoundPreparation sounds)
                || !(dataset.task() instanceof Task.Classification classification)) {
            throw new IllegalArgumentException(
                    "The plot 'spectrogram' shows recordings, and '" + dataset.name() + "' holds none");
        }
        Samples test = dataset.test();
        List<Panel> panels = new ArrayList<>();
        for (int label = 0; label < classification.classes().size() && panels.size() < SHOWN; label++) {
            int wanted = label;
            OptionalInt first = IntStream.range(0, test.size())
                    .filter(sample -> (int) test.target(sample)[0] == wanted)
                    .findFirst();
            if (first.isPresent()) {
                panels.add(panel(classification.classes().get(label), test.input(first.getAsInt()), sounds));
            }
        }
        int columns = Math.max(1, Math.min(3, panels.size()));
        int rows = Math.max(1, (panels.size() + columns - 1) / columns);
        return Figure.of(
                        "Spectrograms of " + dataset.name(),
                        "recordings of " + panels.size() + " classes: bands of pitch over time",
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(310 * columns, 60 + 220 * rows)
                .noted("Brighter is louder; bands are as wide as the ear's, the lowest pitch at the bottom");
    }

    private static Panel panel(String title, float[] input, SoundPreparation sounds) {
        double[][] energy = new double[sounds.bands()][sounds.frames()];
        for (int band = 0; band < sounds.bands(); band++) {
            for (int frame = 0; frame < sounds.frames(); frame++) {
                energy[band][frame] = input[band * sounds.frames() + frame];
            }
        }
        HeatMap map = HeatMap.of(energy, ColorScale.VIRIDIS)
                .over(places(sounds.frames(), 0.01, 0), places(sounds.bands(), 1, 1));
        return Panel.of(Axis.of("time (s)"), Axis.of("mel band"), List.of(map)).titled(title);
    }

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
