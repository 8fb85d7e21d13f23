package glia.plots.numbers;

import tagbio.umap.Umap;

/**
 * Points of many dimensions laid on the plane so that neighbours stay neighbours: UMAP (McInnes, Healy and Melville,
 * "UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction", 2018), by a library. Distances between
 * far groups mean little in it.
 */
public final class NeighbourEmbedding {
    /** Fewer have no neighbourhoods to keep. */
    private static final int FEWEST = 4;

    private NeighbourEmbedding() {}

    /**
     * @param vectors {@code [samples][dimensions]}, finite numbers
     * @param neighbours how many of the nearest each point is to stay near to; lowered where there are fewer points
     * @param seed the same gives the same picture
     * @return {@code [samples][2]}; the first two principal components of fewer than four samples
     */
    public static double[][] of(double[][] vectors, int neighbours, long seed) {
        if (vectors.length < FEWEST) {
            return PrincipalComponents.of(vectors).points();
        }
        // One thread, since its points are moved in turn and the picture would else be another one each time.
        return new Umap()
                .setNumberComponents(2)
                .setNumberNearestNeighbours(Math.min(neighbours, vectors.length - 1))
                .setSeed(seed)
                .setThreads(1)
                .fitTransform(vectors);
    }
}
