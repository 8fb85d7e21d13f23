package glia.networks.training;

import glia.networks.engine.EngineThread;
import glia.networks.engine.Memory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A few steps that leave no trace, to see that a network, its data and the machine fit each other. */
final class DryRun {
    private static final int STEPS = 2;

    private DryRun() {}

    static Run of(Training training) {
        training.checkMemory();
        Map<String, float[]> before = training.network.weights().snapshot();
        long maximumSteps = training.maximumSteps;
        RunControl control = new RunControl(training.network);
        Run run;
        try {
            training.maximumSteps = STEPS;
            run = EngineThread.call(
                    () -> new TrainingLoop(training, control, Optional.empty()).run(),
                    () -> control.stop(Run.Outcome.INTERRUPTED));
        } finally {
            training.maximumSteps = maximumSteps;
            training.network.weights().replace(before);
        }
        MemoryNeed need = MemoryNeed.of(training, training.samples(), training.heldOut());
        double seconds = training.samples().size() / run.samplesPerSecond();
        return new Run(
                run.network(),
                run.datasetName(),
                run.epochs(),
                run.metric(),
                run.higherIsBetter(),
                run.stepLosses(),
                run.seconds(),
                run.samplesPerSecond(),
                run.outcome(),
                String.format(
                        Locale.ROOT,
                        "All fits: %d steps ran and the weights are as before. An epoch would take about %.1f s, the run"
                                + " about %s of memory.",
                        run.stepLosses().length,
                        seconds,
                        Memory.text(need.weights() + need.data() + (double) need.perSample() * training.batch)),
                run.weights(),
                Optional.empty());
    }
}
