package glia.magics.commands;

import glia.datasets.Dataset;
import glia.magics.Candidates;
import glia.magics.Completion.Candidate;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.plots.Plots;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;
import tech.tablesaw.api.Table;

/** {@code %show mnist}. */
@Command(
        description = {
            "Pictures, points, series or the head of a table, by what the samples are, and how many each class has.",
            "A Tablesaw Table is shown as a table."
        })
public final class ShowMagic extends MagicCommand {
    @Parameters(paramLabel = "DATASET", description = "a variable of type Dataset or Table")
    private String dataset;

    @Override
    protected Object run(MagicCall call) {
        boolean table = call.context()
                .variable(dataset)
                .filter(variable -> variable.value() instanceof Table)
                .isPresent();
        return table ? call.variable(dataset, Table.class, "") : Plots.samples(call.dataset(dataset));
    }

    @Override
    protected String java(MagicCall call) {
        return "Plots.samples(" + dataset + ")";
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        return Candidates.joined(
                Candidates.variables(Dataset.class, context), Candidates.variables(Table.class, context));
    }
}
