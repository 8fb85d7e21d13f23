package glia.networks.training;

import glia.networks.engine.Emission;
import java.util.List;

/**
 * What a generator and a discriminator make small. In the formulas {@code real} and {@code made} are what the
 * discriminator gives for real samples and for generated ones.
 */
public enum AdversarialLoss {
    /**
     * Cross-entropy of real against generated; the generator's is the one that does not saturate (Goodfellow et al. 2014,
     * section 3).
     */
    STANDARD("standard", 1),
    /** Squared distances from 1 for real and 0 for generated (Mao et al. 2017, equation 9). */
    LEAST_SQUARES("least-squares", 1),
    /**
     * The difference of means, with a penalty on gradients whose length is not 1 between real and generated samples
     * (Gulrajani et al. 2017, algorithm 1, with five steps of the discriminator for one of the generator).
     */
    WASSERSTEIN("wasserstein", 5);

    private final String word;
    private final int discriminatorSteps;

    AdversarialLoss(String word, int discriminatorSteps) {
        this.word = word;
        this.discriminatorSteps = discriminatorSteps;
    }

    private static final Words<AdversarialLoss> WORDS = new Words<AdversarialLoss>("loss")
            .add(STANDARD.word, "real against generated", STANDARD)
            .add(LEAST_SQUARES.word, "squared distances from real and generated", LEAST_SQUARES)
            .add(WASSERSTEIN.word, "how far apart, with a penalty on steep gradients", WASSERSTEIN);

    public static List<String> words() {
        return WORDS.words();
    }

    /** @throws IllegalArgumentException for a word that no loss has, with the nearest one */
    public static AdversarialLoss named(String word) {
        return WORDS.named(word);
    }

    public String word() {
        return word;
    }

    /** How many steps of the discriminator go to one of the generator, unless said. */
    int discriminatorSteps() {
        return discriminatorSteps;
    }

    /**
     * The discriminator's loss, of {@code real} and {@code made}, without a penalty.
     *
     * @param probabilities whether the discriminator ends in a sigmoid
     */
    String discriminator(boolean probabilities) {
        return switch (this) {
            case STANDARD ->
                "torch.add(" + entropy(probabilities, "real", "ones") + ", " + entropy(probabilities, "made", "zeros")
                        + ")";
            case LEAST_SQUARES ->
                "torch.mul(torch.add(torch.mean(torch.square(torch.sub(real, 1))), torch.mean(torch.square(made))), 0.5)";
            case WASSERSTEIN -> "torch.sub(torch.mean(made), torch.mean(real))";
        };
    }

    /** The generator's loss, of {@code made}. */
    String generator(boolean probabilities) {
        return switch (this) {
            case STANDARD -> entropy(probabilities, "made", "ones");
            case LEAST_SQUARES -> "torch.mul(torch.mean(torch.square(torch.sub(made, 1))), 0.5)";
            case WASSERSTEIN -> "torch.neg(torch.mean(made))";
        };
    }

    private static String entropy(boolean probabilities, String given, String wanted) {
        String target = "torch." + wanted + "_like(" + given + ")";
        return probabilities
                ? "torch.binary_cross_entropy(" + given + ", " + target + ", None, 1)"
                : "torch.binary_cross_entropy_with_logits(" + given + ", " + target + ", None, None, 1)";
    }

    /** Statements that leave {@code penalty}, of {@code genuine} and {@code forged} samples of this rank. */
    static String penalty(double weight, int rank) {
        return """
                share = torch.rand_like(torch.select(torch.flatten(genuine, 1, -1), 1, 0))
                between = torch.lerp(forged, genuine, torch.reshape(share, [-1%s]))
                between = torch.requires_grad_(torch.detach(between), True)
                judged = (self).judge(leaves_d, buffers_d, between, True)
                slopes = torch.autograd.grad([torch.sum(judged)], [between], None, True, True, False)
                slope = torch.flatten(unchecked_cast(Tensor, slopes[0]), 1, -1)
                lengths = torch.sqrt(torch.add(torch.sum(torch.square(slope), [1]), 1e-12))
                penalty = torch.mul(torch.mean(torch.square(torch.sub(lengths, 1))), %s)
                """.formatted(", 1".repeat(rank), Emission.decimal(weight));
    }
}
