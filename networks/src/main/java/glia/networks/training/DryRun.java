package glia.networks.training;

import glia.networks.engine.Memory;
import java.util.Locale;
import java.util.Optional;

/** A few steps that leave no trace, to see that a network, its data and the machine fit each other. */
final class DryRun {
    private static final int STEPS = 2;

    private DryRun() {}

    static Run of(Plan plan) {
        Run run = plan.trial(plan.extent().maximumSteps(STEPS), plan.schedule()).run(Optional.empty());
        MemoryNeed need = MemoryNeed.of(plan, plan.samples(), plan.heldOut());
        double seconds = plan.samples().size() / run.samplesPerSecond();
        double bytes = need.weights()
                + need.data()
                + (double) need.perSample() * plan.extent().batch();
        return new Run(
                plan.network(),
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
                        Memory.text(bytes)),
                run.keptEpoch(),
                run.weights(),
                Optional.empty());
    }
}
