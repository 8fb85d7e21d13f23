package glia.plots.numbers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    /** Points on a line through (3, 4): the first component holds all variance and keeps distances. */
    @Test
    void aLineHasOnePrincipalComponent() {
        double[][] line = {{0, 0}, {3, 4}, {6, 8}, {9, 12}};
        PrincipalComponents components = PrincipalComponents.of(line);
        assertEquals(1, components.shares()[0], 1e-9);
        assertEquals(0, components.shares()[1], 1e-9);
        double[] along = Arrays.stream(components.points())
                .mapToDouble(point -> point[0])
                .toArray();
        assertArrayEquals(new double[] {-7.5, -2.5, 2.5, 7.5}, along, 1e-9);
    }

    /** Independent columns of variance 9, 4 and 1: the shares are 9/14 and 4/14 but for sampling error. */
    @Test
    void sharesAreThoseOfTheVariances() {
        Random random = new Random(3);
        double[][] cloud = new double[20_000][];
        for (int i = 0; i < cloud.length; i++) {
            cloud[i] = new double[] {2 * random.nextGaussian(), 3 * random.nextGaussian(), random.nextGaussian()};
        }
        PrincipalComponents components = PrincipalComponents.of(cloud);
        assertEquals(9 / 14.0, components.shares()[0], 0.01);
        assertEquals(4 / 14.0, components.shares()[1], 0.01);
    }

    @Test
    void pointsThatAreAllEqualStayTogether() {
        PrincipalComponents components = PrincipalComponents.of(new double[][] {{1, 1}, {1, 1}});
        assertArrayEquals(new double[] {0, 0}, components.shares());
    }

    /** Three clusters far apart in ten dimensions: each point's nearest on the plane is of its own cluster. */
    @Test
    void neighboursStayNeighbours() {
        Random random = new Random(5);
        double[][] vectors = new double[90][10];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < 10; j++) {
                vectors[i][j] = random.nextGaussian() + (j == i % 3 ? 20 : 0);
            }
        }
        double[][] places = NeighbourEmbedding.of(vectors, 15, 42);
        for (int i = 0; i < places.length; i++) {
            int nearest = -1;
            for (int j = 0; j < places.length; j++) {
                if (j != i && (nearest < 0 || distance(places[i], places[j]) < distance(places[i], places[nearest]))) {
                    nearest = j;
                }
            }
            assertEquals(i % 3, nearest % 3, "the neighbour of " + i);
        }
        assertArrayEquals(places, NeighbourEmbedding.of(vectors, 15, 42), "the same seed gave another picture");
    }

    /** From one point on, and points that are all the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 20})
    void fewAndEqualPointsHavePlacesToo(int count) {
        double[][] vectors = new double[count][3];
        for (double[][] each : List.of(
                vectors,
                new Random(1)
                        .doubles(count)
                        .mapToObj(x -> new double[] {x, 1, 2})
                        .toArray(double[][]::new))) {
            double[][] places = NeighbourEmbedding.of(each, 15, 42);
            assertEquals(count, places.length);
            for (double[] place : places) {
                assertTrue(Double.isFinite(place[0]) && Double.isFinite(place[1]));
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    /** A sine of 8 periods in 64 samples: after a Hann window its power is (64/4)^2 in bin 8, a quarter beside it. */
    @Test
    void aSineStandsInItsBin() {
        double[] signal = new double[64];
        for (int i = 0; i < 64; i++) {
            signal[i] = Math.sin(2 * Math.PI * 8 * i / 64);
        }
        double[] power = Spectrum.power(signal, 0, 64);
        assertEquals(256, power[8], 1e-6);
        assertEquals(64, power[7], 1e-6);
        assertEquals(64, power[9], 1e-6);
        assertTrue(power[20] < 1e-12);
    }

    @Test
    void theTransformIsTheDefinition() {
        Random random = new Random(1);
        double[] real = random.doubles(16, -1, 1).toArray();
        double[] imaginary = random.doubles(16, -1, 1).toArray();
        double[] re = real.clone();
        double[] im = imaginary.clone();
        Spectrum.transform(re, im);
        for (int k = 0; k < 16; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < 16; n++) {
                double angle = -2 * Math.PI * k * n / 16;
                sumRe += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
                sumIm += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
            }
            assertEquals(sumRe, re[k], 1e-12);
            assertEquals(sumIm, im[k], 1e-12);
        }
        assertThrows(IllegalArgumentException.class, () -> Spectrum.transform(new double[12], new double[12]));
    }
}
