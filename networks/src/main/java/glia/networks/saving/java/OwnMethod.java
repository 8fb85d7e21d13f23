package glia.networks.saving.java;

/** What DJL has no function for, as a method of the class itself. */
enum OwnMethod {
    ATTENTION("""
            /** Vaswani et al. 2017, section 3.2.1: softmax(Q K^T / sqrt(d) + mask) V. */
            private static NDArray attention(
                    NDArray queries, NDArray keys, NDArray values, NDArray mask, double dropout, boolean causal) {
                double scale = 1 / Math.sqrt(queries.size(queries.getShape().dimension() - 1));
                NDArray scores = queries.matMul(keys.swapAxes(-2, -1)).mul(scale);
                if (mask != null) {
                    scores = scores.add(mask);
                }
                if (causal) {
                    int last = scores.getShape().dimension() - 1;
                    NDArray from = queries.getManager().arange((int) scores.size(last - 1)).expandDims(1);
                    NDArray to = queries.getManager().arange((int) scores.size(last));
                    scores = scores.add(to.gt(from).toType(DataType.FLOAT32, false).mul(-1e9f));
                }
                NDArray weights = scores.softmax(-1);
                return Dropout.dropout(weights, (float) dropout, dropout > 0).singletonOrThrow().matMul(values);
            }
            """),
    GELU("""
            /** Hendrycks and Gimpel 2016, section 2, by tanh. */
            private static NDArray gelu(NDArray x) {
                NDArray inner = x.add(x.pow(3).mul(0.044715)).mul(Math.sqrt(2 / Math.PI));
                return x.mul(0.5).mul(inner.tanh().add(1));
            }
            """);

    private final String java;

    OwnMethod(String java) {
        this.java = java;
    }

    String java() {
        return java;
    }
}
