package glia.magics.commands;

import glia.datasets.Dataset;
import glia.magics.Page;
import glia.networks.Network;
import glia.networks.Summary;
import glia.networks.training.Run;
import glia.networks.training.Training;
import java.util.Locale;

/** A few steps with a copy of the network, to see that all fits and how long it will take. */
final class DryRun {
    private static final int STEPS = 8;

    private DryRun() {}

    static Page of(Network network, Dataset data, TrainOptions options) {
        Network copy = Network.of(network.name(), network.text());
        Dataset few = new Dataset(
                data.name(),
                data.source(),
                data.task(),
                data.train().first(options.batch() * STEPS),
                data.validation().first(0),
                data.test());
        // The first pass pays for what is paid once: loading and compiling.
        Run run = options.configure(Training.of(copy, few)).epochs(2).run();
        Run timed = options.configure(Training.of(copy, few)).epochs(2).run();
        double seconds = (double) data.train().size() * options.epochs() / timed.samplesPerSecond();
        Summary summary = network.summary();
        float[] losses = run.stepLosses();
        return new Page(String.format(
                Locale.ROOT,
                "%s fits %s: %s -> %s%n"
                        + "%,d parameters; outputs of one batch of %d take %.1f MB%n"
                        + "%,.0f samples/s: %d epochs of %,d samples take about %s%n"
                        + "loss %.4f before, %.4f after %d steps of a copy; %s itself is unchanged",
                network.name(),
                data.name(),
                data.inputShape().toText(),
                network.outputShape().toText(),
                summary.parameters(),
                options.batch(),
                summary.activationBytes() * options.batch() / 1e6,
                timed.samplesPerSecond(),
                options.epochs(),
                data.train().size(),
                time(seconds),
                losses[0],
                losses[losses.length - 1],
                losses.length,
                network.name()));
    }

    private static String time(double seconds) {
        return seconds < 1
                ? "a second"
                : seconds < 90
                        ? String.format(Locale.ROOT, "%.0f s", seconds)
                        : seconds < 5400
                                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
