package glia.magics.commands;

import glia.datasets.Suggestion;
import glia.magics.Completion.Candidate;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicContext;
import glia.magics.MagicException;
import glia.magics.TextTable;
import glia.plots.Plot;
import glia.plots.Plots;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** {@code %plot curves lenet}. */
@Command(
        description = {
            "With no word it lists what can be drawn. For a network its run and its evaluation are at hand too, as"
                    + " %%train and %%evaluate declared them."
        },
        footer = {"", "%%plot curves lenet", "%%plot confusion lenet mnist", "%%plot worst lenetEvaluation"})
public final class PlotMagic extends MagicCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PLOT", description = "what to draw")
    private String word;

    @Parameters(index = "1..*", paramLabel = "VARIABLE", description = "networks, runs, evaluations, data sets")
    private List<String> names = List.of();

    @Override
    protected Object run(MagicCall call) {
        if (word == null) {
            TextTable table = TextTable.of("plot", "of", "what it shows");
            Plots.all().forEach(plot -> table.add(plot.word(), plot.takes(), plot.summary()));
            return table.page();
        }
        Plot plot = plot();
        return plot.draw(PlotSubjects.of(names, call).values());
    }

    private Plot plot() {
        return Plots.find(word).orElseThrow(() -> {
            List<String> words = Plots.all().stream().map(Plot::word).toList();
            return new MagicException("there is no plot '" + word + "'." + Suggestion.hint(word, words) + " There are: "
                    + String.join(", ", words) + ".");
        });
    }

    @Override
    protected String java(MagicCall call) {
        return word == null
                ? "Plots.all()"
                : "Plots." + plot().method() + "("
                        + PlotSubjects.of(names, call).java(plot().method()) + ")";
    }

    @Override
    protected List<Candidate> candidates(ArgSpec argument, List<String> before, String begun, MagicContext context) {
        if (before.isEmpty()) {
            return Plots.all().stream()
                    .map(plot -> new Candidate(plot.word(), "plot", plot.summary()))
                    .toList();
        }
        List<Candidate> candidates = new ArrayList<>();
        context.variables().stream()
                .filter(variable -> PlotSubjects.canBe(variable.value()) && !before.contains(variable.name()))
                .forEach(variable -> candidates.add(new Candidate(
                        variable.name(), "variable", variable.value().getClass().getSimpleName())));
        return candidates;
    }
}
