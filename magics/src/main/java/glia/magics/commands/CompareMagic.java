package glia.magics.commands;

import glia.magics.Candidates;
import glia.magics.Completion.Candidate;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.TextTable;
import glia.networks.Network;
import glia.networks.training.Epoch;
import glia.networks.training.Run;
import glia.plots.Plots;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** {@code %compare a b c}. */
@Command(description = "Runs side by side in one table and one figure. A network stands for its latest run.")
public final class CompareMagic extends MagicCommand {
    @Parameters(
            arity = "2..*",
            paramLabel = "RUN",
            description = "variables of type Run, or networks that were trained")
    private List<String> names;

    @Override
    protected Object run(MagicCall call) {
        List<Run> runs = names.stream()
                .map(name -> call.variable(runName(name, call.context()), Run.class, "Train it first: %train " + name))
                .toList();
        TextTable table =
                TextTable.of("run", "data set", "epochs", "best", "parameters", "seconds", "samples/s", "outcome");
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            table.add(
                    names.get(i),
                    run.datasetName(),
                    String.valueOf(run.epochs().size()),
                    best(run),
                    String.format(Locale.ROOT, "%,d", run.network().parameterCount()),
                    String.format(Locale.ROOT, "%.1f", run.seconds()),
                    String.format(Locale.ROOT, "%,.0f", run.samplesPerSecond()),
                    run.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        call.context().display(table.page());
        return Plots.compare(runs.toArray(Run[]::new));
    }

    private static String best(Run run) {
        Optional<Epoch> best = run.best();
        return best.map(epoch -> String.format(
                        Locale.ROOT,
                        "%s %.4f in epoch %d",
                        run.metric(),
                        Double.isNaN(epoch.validationMetric()) ? epoch.metric() : epoch.validationMetric(),
                        epoch.number()))
                .orElse("");
    }

    private static String runName(String name, MagicContext context) {
        boolean network = context.variable(name)
                .filter(variable -> variable.value() instanceof Network)
                .isPresent();
        return network ? name + "Run" : name;
    }

    @Override
    protected String java(MagicCall call) {
        return "Plots.compare("
                + String.join(
                        ", ",
                        names.stream()
                                .map(name -> runName(name, call.context()))
                                .toList())
                + ")";
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        return Candidates.variables(Run.class, context).stream()
                .filter(candidate -> !before.contains(candidate.text()))
                .toList();
    }
}
