package glia.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void theyStandAtRoundNumbers() {
        assertEquals(List.of("0", "5", "10", "15", "20"), labels(Ticks.linear(0, 20, 4, false)));
        assertEquals(List.of("0.2", "0.4", "0.6", "0.8", "1.0"), labels(Ticks.linear(0.13, 1, 5, false)));
        assertEquals(List.of("−0.5", "0", "0.5"), labels(Ticks.linear(-0.6, 0.7, 3, false)));
        assertEquals(List.of("0.1", "1", "10", "100"), labels(Ticks.logarithmic(0.05, 200, 5)));
        assertEquals(List.of("0.2", "0.5", "1", "2"), labels(Ticks.logarithmic(0.15, 3, 5)));
    }

    @Test
    void epochsAreNotSplit() {
        assertEquals(List.of("1", "2", "3"), labels(Ticks.linear(1, 3, 10, true)));
    }

    @Test
    void bigAndSmallNumbersStayShort() {
        assertEquals("1.5M", Ticks.shortest(1_500_000));
        assertEquals("1e−5", Ticks.shortest(0.00001));
        assertEquals("0.123", Ticks.shortest(0.12345));
        assertEquals("2", Ticks.shortest(2.0));
        assertEquals("not a number", Ticks.shortest(Double.NaN));
    }

    @Test
    void anyRangeHasAFewTicksInsideIt() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double high = low + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 6) + 1e-9;
            int count = 2 + random.nextInt(10);
            List<Ticks.Tick> ticks = Ticks.linear(low, high, count, false);
            assertTrue(ticks.size() <= 2 * count + 2, () -> "too many from " + low + " to " + high + ": " + ticks);
            double room = (high - low) * 1e-6;
            for (Ticks.Tick tick : ticks) {
                assertTrue(
                        tick.value() >= low - room && tick.value() <= high + room,
                        () -> tick + " lies outside " + low + " to " + high);
            }
        }
    }

    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }
}
