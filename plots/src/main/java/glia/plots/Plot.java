package glia.plots;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A kind of figure as it is asked for by name.
 *
 * @param word its name: {@code %plot word}
 * @param takes what it is drawn from, for people: {@code "a run, or several"}
 * @param summary what it shows, in one sentence
 * @param drawing draws it from what was given
 */
public record Plot(String word, String takes, String summary, Function<PlotSubject, Figure> drawing) {

    /** The method of {@link Plots} that draws it: {@code optimizer-path} is drawn by {@code optimizerPath}. */
    public String method() {
        return Pattern.compile("-(.)")
                .matcher(word)
                .replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }

    /** @throws PlotSubject.MissingSubjectException if what it needs was not given */
    public Figure draw(Object... subjects) {
        return drawing.apply(new PlotSubject(word, takes, java.util.List.of(subjects)));
    }
}
