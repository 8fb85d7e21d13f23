package glia.plots.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glia.plots.learning.LearningCurve;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final Pattern END = Pattern.compile("<circle cx=\"([0-9.]+)\"");

    /** How much of the width from 38 to 176 the line has taken. */
    private static double share(int done, int epochs) {
        double[] losses = new double[done];
        for (int i = 0; i < done; i++) {
            losses[i] = 1.0 / (i + 1);
        }
        Matcher end = END.matcher(
                Sparkline.svg("loss", List.of(new LearningCurve("net", "loss", "training", losses)), epochs));
        assertEquals(true, end.find());
        return (Double.parseDouble(end.group(1)) - 38) / 138;
    }

    @Test
    void widthIsOfTheEpochsAskedFor() {
        assertEquals(1, share(10, 10), 1e-3);
        assertEquals(4 / 9.0, share(5, 10), 1e-3);
        assertEquals(29 / 49.0, share(30, 50), 1e-3);
    }

    @Test
    void lineIsSeenWhereMoreEpochsAreAskedForThanWillEverBe() {
        assertEquals(8 / 19.0, share(9, 100_000), 1e-3);
        assertEquals(999 / 1999.0, share(1000, 100_000), 1e-3);
    }

    @Test
    void lastEpochIsDrawnHoweverManyThereAre() {
        for (int done : new int[] {139, 140, 141, 299, 1001}) {
            assertEquals(1, share(done, done), 1e-3, done + " epochs");
        }
    }
}
