package glia.datasets.generated;

import java.util.Random;

/**
 * How people write the ten digits: each in several styles, each style as strokes, each stroke as points that a smooth
 * curve runs through. Coordinates: x to the right and y down, both about 0 to 1.
 */
final class DigitStrokes {
    private static final double[][][][] STYLES = {
        {
            {{.62, .03, .35, .05, .17, .3, .18, .65, .38, .97, .66, .94, .84, .62, .8, .25, .55, .02}},
            {{.5, 0, .28, .1, .14, .5, .3, .9, .55, 1, .8, .8, .86, .42, .72, .1, .42, .02}},
            {{.75, .14, .5, .02, .22, .2, .15, .6, .36, .96, .68, .9, .84, .55, .74, .18, .6, .1}},
        },
        {
            {{.5, 0, .5, .5, .5, 1}},
            {{.3, .2, .45, .12, .55, 0}, {.55, 0, .54, .5, .52, 1}},
            {{.25, .25, .42, .15, .55, 0}, {.55, 0, .54, .5, .53, .98}, {.25, .99, .5, .98, .82, .99}},
        },
        {
            {{.15, .24, .28, .06, .56, 0, .8, .16, .74, .42, .44, .72, .12, .97}, {.12, .97, .45, .94, .9, .96}},
            {{.12, .3, .3, .05, .62, .02, .82, .22, .66, .52, .4, .8, .2, .97, .08, .88, .2, .78, .45, .88, .92, .98}},
            {{.2, .12, .5, .02, .78, .18, .68, .5, .38, .78, .15, .95}, {.15, .95, .5, .99, .85, .9}},
        },
        {
            {{.18, .12, .45, .0, .75, .12, .68, .36, .4, .46}, {.4, .46, .74, .54, .84, .76, .56, .99, .14, .88}},
            {{.18, .04, .5, .03, .8, .03}, {.8, .03, .6, .22, .42, .4}, {.42, .4, .76, .48, .84, .74, .55, .98, .15, .9}
            },
            {{.14, .16, .42, .0, .74, .14, .58, .4, .36, .45, .64, .52, .82, .74, .58, .98, .12, .86}},
        },
        {
            {{.26, .04, .16, .3, .1, .54}, {.1, .54, .45, .57, .92, .53}, {.72, .08, .68, .5, .64, 1}},
            {{.66, 0, .38, .3, .06, .64}, {.06, .64, .5, .65, .94, .63}, {.66, 0, .65, .5, .64, 1}},
            {{.2, .02, .14, .34, .3, .5, .6, .46, .78, .34}, {.82, .04, .76, .5, .7, 1}},
        },
        {
            {
                {.84, .03, .55, .02, .26, .04},
                {.26, .04, .22, .22, .18, .44},
                {.18, .44, .48, .34, .8, .5, .78, .82, .44, 1, .1, .88}
            },
            {{.8, .02, .46, .06, .26, .2, .24, .42, .54, .46, .78, .62, .7, .9, .4, .99, .12, .92}},
            {
                {.28, .02, .24, .22, .2, .42},
                {.2, .42, .52, .38, .78, .56, .72, .86, .4, .98, .14, .9},
                {.28, .04, .56, .05, .88, .02}
            },
        },
        {
            {{.72, .0, .4, .18, .18, .52, .2, .86, .48, 1, .78, .84, .74, .58, .46, .5, .2, .7}},
            {{.56, .0, .32, .3, .18, .66, .34, .96, .64, .96, .8, .74, .6, .54, .34, .6, .22, .76}},
            {{.82, .06, .5, .04, .22, .36, .16, .74, .4, 1, .72, .9, .76, .66, .5, .54, .24, .66}},
        },
        {
            {{.1, .07, .5, .05, .88, .04}, {.88, .04, .62, .44, .42, 1}},
            {{.1, .06, .5, .05, .86, .03}, {.86, .03, .64, .42, .46, 1}, {.3, .5, .52, .48, .78, .47}},
            {{.12, .22, .12, .12, .14, .04}, {.14, .04, .5, .06, .86, .02}, {.86, .02, .62, .3, .5, .62, .48, 1}},
        },
        {
            {
                {
                    .76, .14, .5, .0, .24, .14, .32, .36, .56, .5, .8, .72, .68, .96, .42, 1, .18, .86, .24, .64, .52,
                    .46, .74, .3, .74, .12
                }
            },
            {
                {.5, .02, .28, .1, .28, .36, .5, .46, .72, .36, .72, .12, .48, .02},
                {.5, .46, .22, .58, .2, .86, .5, 1, .8, .86, .78, .58, .5, .46}
            },
            {{.7, .08, .44, .02, .24, .2, .44, .44, .72, .64, .76, .88, .5, 1, .22, .88, .26, .64, .58, .38, .78, .14}},
        },
        {
            {{.76, .22, .54, .02, .24, .12, .2, .4, .44, .52, .7, .36, .77, .16}, {.77, .18, .74, .6, .68, 1}},
            {{.74, .2, .5, .02, .22, .16, .24, .44, .5, .5, .74, .3, .76, .2, .78, .56, .68, .9, .4, 1, .18, .9}},
            {{.72, .12, .44, .0, .2, .2, .3, .46, .58, .46, .76, .2, .76, .14, .66, .56, .46, 1}},
        },
    };

    private DigitStrokes() {}

    /**
     * One way of writing a digit: polylines of x, y pairs, finely spaced.
     *
     * @param wobble how far, in the digit's own units, each point may stray (standard deviation)
     */
    static double[][] write(int digit, double wobble, Random random) {
        double[][] style = STYLES[digit][random.nextInt(STYLES[digit].length)];
        double[][] strokes = new double[style.length][];
        double[] lastEnd = null;
        double[] lastWritten = null;
        for (int s = 0; s < style.length; s++) {
            double[] points = style[s].clone();
            for (int i = 0; i < points.length; i++) {
                points[i] += wobble * random.nextGaussian();
            }
            // A stroke that starts where the one before ended is written without lifting the pen.
            if (lastEnd != null && style[s][0] == lastEnd[0] && style[s][1] == lastEnd[1]) {
                points[0] = lastWritten[0];
                points[1] = lastWritten[1];
            }
            lastEnd = new double[] {style[s][style[s].length - 2], style[s][style[s].length - 1]};
            lastWritten = new double[] {points[points.length - 2], points[points.length - 1]};
            strokes[s] = smooth(points);
        }
        return strokes;
    }

    /** A Catmull-Rom spline through the points, the ends doubled; six pieces between two points. */
    private static double[] smooth(double[] points) {
        int count = points.length / 2;
        int pieces = 6;
        double[] curve = new double[2 * ((count - 1) * pieces + 1)];
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i + 1 < count; i++) {
                double before = points[2 * Math.max(i - 1, 0) + axis];
                double from = points[2 * i + axis];
                double to = points[2 * i + 2 + axis];
                double after = points[2 * Math.min(i + 2, count - 1) + axis];
                for (int piece = 0; piece <= pieces; piece++) {
                    double t = (double) piece / pieces;
                    curve[2 * (i * pieces + piece) + axis] = 0.5
                            * (2 * from
                                    + t * (to - before)
                                    + t * t * (2 * before - 5 * from + 4 * to - after)
                                    + t * t * t * (3 * from - before - 3 * to + after));
                }
            }
        }
        return curve;
    }
}
