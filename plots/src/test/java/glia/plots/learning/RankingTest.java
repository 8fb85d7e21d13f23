package glia.plots.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** scikit-learn's documentation: roc_auc_score and average_precision_score of this example are 0.75 and 0.8333. */
    @Test
    void areaAndAveragePrecisionAreScikitLearns() {
        Ranking ranking = Ranking.of(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});
        assertEquals(0.75, ranking.area(), 1e-12);
        assertEquals(0.8333333, ranking.averagePrecision(), 1e-6);
        assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, ranking.falsePositives());
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1, 1}, ranking.truePositives());
    }

    /** The area is the share of pairs that are ranked right, a tie counting half (Hanley and McNeil 1982). */
    @Test
    void theAreaCountsPairs() {
        Random random = new Random(2);
        for (int round = 0; round < 50; round++) {
            double[] scores =
                    random.doubles(40).map(score -> Math.rint(score * 10) / 10).toArray();
            boolean[] members = new boolean[40];
            for (int i = 0; i < 40; i++) {
                members[i] = i == 0 || i != 1 && random.nextBoolean();
            }
            double right = 0;
            double pairs = 0;
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 40; j++) {
                    if (members[i] && !members[j]) {
                        pairs++;
                        right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
                }
            }
            assertEquals(right / pairs, Ranking.of(scores, members).area(), 1e-9);
        }
    }
}
