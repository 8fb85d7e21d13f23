package glia.plots.chart;

final class Checks {
    private Checks() {}

    static double[] sameLength(String kind, String name, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The " + kind + " '" + name + "' has " + x.length + " places but " + y.length + " values");
        }
        return x;
    }

    static double[][] copy(String kind, double[][] rows) {
        double[][] copies = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException("Row " + i + " of a " + kind + " has " + rows[i].length
                        + " values, the first has " + rows[0].length);
            }
            copies[i] = rows[i].clone();
        }
        return copies;
    }
}
