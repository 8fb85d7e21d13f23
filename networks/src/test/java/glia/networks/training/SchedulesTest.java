package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import glia.networks.training.schedules.Moment;
import glia.networks.training.schedules.ReduceOnPlateau;
import glia.networks.training.schedules.Schedule;
import glia.networks.training.schedules.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules against PyTorch 2.13. */
class SchedulesTest {
    private static final JsonNode FIXTURES = Fixtures.part("schedules");

    @ParameterizedTest
    @CsvSource({"cosine, cosine", "one-cycle, one-cycle", "step, step:2:0.1"})
    void agreeWithPyTorch(String fixture, String word) {
        double[] expected = Fixtures.doubles(FIXTURES.get(fixture));
        Schedule schedule = Schedules.named(word);
        for (int step = 0; step < expected.length; step++) {
            assertEquals(expected[step], schedule.factor(new Moment(step, 40, 10, List.of())), 1e-9, "step " + step);
        }
    }

    @Test
    void aPlateauAgreesWithPyTorch() {
        double[] losses = Fixtures.doubles(FIXTURES.get("plateauLosses"));
        double[] expected = Fixtures.doubles(FIXTURES.get("plateau"));
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            epochs.add(new Epoch(i + 1, 0, 0, losses[i], 0, 0, 0));
            assertEquals(expected[i], new ReduceOnPlateau(2, 0.5).factor(new Moment(0, 0, 1, epochs)), 1e-12);
        }
    }

    @Test
    void aWarmUpRisesInAStraightLineAndHandsOver() {
        Schedule schedule = Schedules.named("warm-up-cosine:0.25");
        assertEquals(0.1, schedule.factor(new Moment(0, 40, 10, List.of())), 1e-12);
        assertEquals(1, schedule.factor(new Moment(9, 40, 10, List.of())), 1e-12);
        // Half of the thirty steps that are left, half a cosine has come down to 1/2.
        assertEquals(0.5, schedule.factor(new Moment(25, 40, 10, List.of())), 1e-12);
    }
}
