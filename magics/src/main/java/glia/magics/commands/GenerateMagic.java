package glia.magics.commands;

import glia.datasets.text.PairPreparation;
import glia.magics.JavaSource;
import glia.magics.MagicCall;
import glia.magics.MagicCommand;
import glia.magics.MagicException;
import glia.magics.NotebookNames;
import glia.networks.Network;
import glia.networks.generation.GeneratedText;
import glia.networks.generation.Generation;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code %generate gpt "To be" --length 200 --temperature 0.8}. */
@Command(
        description = {
            "Lets a network that learned what comes next write on, token by token (characters, words or",
            "byte pairs, as it was taught), and declares a variable of type String: gptText."
        },
        footer = {
            "",
            "%%generate gpt \"To be\"",
            "%%generate gpt \"To be\" --length 500 --temperature 0.8 --top-k 40 --seed 1",
            "%%generate gpt \"To be\" --greedy",
            "",
            "An interrupt keeps what was written by then."
        })
public final class GenerateMagic extends MagicCommand {
    @Parameters(index = "0", paramLabel = "NETWORK", description = "a variable of type Network")
    private String network;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "what it begins with, in quotes if there are spaces; a line's start unless said")
    private String prompt = "";

    @Option(
            names = {"-n", "--length"},
            paramLabel = "TOKENS",
            description = "how many to write; 200 unless said")
    private Integer length;

    @Option(
            names = {"-t", "--temperature"},
            paramLabel = "NUMBER",
            description = "below 1 the probable is preferred, above 1 the improbable has a chance; 1 unless said")
    private Double temperature;

    @Option(
            names = "--top-k",
            paramLabel = "TOKENS",
            description = "draws from this many of the most probable tokens only")
    private Integer topK;

    @Option(names = "--greedy", description = "takes the most probable token always")
    private boolean greedy;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "the same seed gives the same text; 42 unless said")
    private Long seed;

    @Option(
            names = "--slide",
            paramLabel = "TOKENS",
            description = "how many of the oldest tokens attention lets go when its window is full, to read the rest"
                    + " anew: a quarter of the window unless said, 1 for the most context and the least speed")
    private Integer slide;

    @Option(names = "--name", paramLabel = "NAME", description = "the variable; NETWORKText unless said")
    private String name;

    @Override
    protected Object run(MagicCall call) {
        Network writer = call.network(network);
        if (writer.preparation().orElse(null) instanceof PairPreparation) {
            throw new MagicException(network + " translates a text, it does not write on from one: %predict " + network
                    + " \"" + prompt + "\"");
        }
        Generation generation = Generation.of(writer).from(prompt);
        if (length != null) {
            generation.length(length);
        }
        if (temperature != null) {
            generation.temperature(temperature);
        }
        if (topK != null) {
            generation.topK(topK);
        }
        if (greedy) {
            if (temperature != null || topK != null) {
                throw new MagicException("--greedy leaves nothing to draw, so --temperature and --top-k go without it");
            }
            generation.greedy();
        }
        if (seed != null) {
            generation.seed(seed);
        }
        if (slide != null) {
            generation.slide(slide);
        }
        String variable = NotebookNames.checked(variable());
        try (GenerationDisplay display = new GenerationDisplay(call.context(), generation, prompt)) {
            GeneratedText generated = generation.listener(display::told).run();
            display.end(generated);
            call.declare(variable, String.class, generated.text());
        }
        return null;
    }

    private String variable() {
        return name == null ? network + "Text" : name;
    }

    @Override
    protected String java(MagicCall call) {
        return "String " + NotebookNames.checked(variable()) + " = Generation.of(" + network + ")"
                + (prompt.isEmpty() ? "" : ".from(" + JavaSource.quoted(prompt) + ")")
                + part("length", length)
                + part("temperature", temperature)
                + part("topK", topK)
                + (greedy ? ".greedy()" : "")
                + (seed == null ? "" : ".seed(" + seed + String.format(Locale.ROOT, "%s)", wide() ? "L" : ""))
                + part("slide", slide)
                + ".text();";
    }

    private boolean wide() {
        return seed != seed.intValue();
    }

    private static String part(String method, Object value) {
        return value == null ? "" : "." + method + "(" + value + ")";
    }
}
