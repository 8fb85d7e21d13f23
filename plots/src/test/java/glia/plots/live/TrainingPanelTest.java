package glia.plots.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.plots.learning.LearningCurve;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingPanelTest {
    private static TrainingSnapshot snapshot(String name, double loss, String state) {
        return new TrainingSnapshot(
                name,
                3,
                4,
                50,
                100,
                "accuracy",
                loss,
                0.5,
                Double.NaN,
                Double.NaN,
                12_345,
                Duration.ofSeconds(75),
                Duration.ofSeconds(9),
                List.of(new LearningCurve(name, "loss", "training", new double[] {2, Double.NaN, 1})),
                state);
    }

    @Test
    void theTextSaysWhereTheRunStands() {
        assertEquals(
                "lenet  epoch 3 of 4  [#############-------] 63%  loss 0.25  accuracy 50.00%  12,345 samples/s  9 s left",
                TrainingPanel.toText(snapshot("lenet", 0.25, "training")));
    }

    @Test
    void thePageHoldsAProgressBarAndACurveAndNoScript() {
        String html = TrainingPanel.toHtml(snapshot("<script>x</script>", 0.25, "training"));
        assertTrue(html.contains("<progress value=\"0.6250\""), html);
        assertTrue(html.contains("<svg"), html);
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("NaN"), html);
    }

    @Test
    void whenItIsOverTheTimeTakenIsShown() {
        assertTrue(TrainingPanel.toText(snapshot("lenet", Double.NaN, "interrupted"))
                .endsWith("1:15 min"));
        assertTrue(TrainingPanel.toText(snapshot("lenet", 1, "interrupted")).contains("interrupted, epoch 3 of 4"));
        assertTrue(TrainingPanel.toText(snapshot("lenet", Double.POSITIVE_INFINITY, "done"))
                .contains("loss infinite"));
    }
}
