package glia.datasets.text;

import glia.datasets.Samples;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Hides some tokens of each sequence, to be guessed from the rest (Devlin et al. 2019, section 3.1). Of the hidden ones
 * {@link #MASKED} become a mask, {@link #REPLACED} any token, and the rest stay, so that a network has to know every
 * place and not only the masks. Only the hidden ones are asked: every other target is {@link Samples#IGNORED}.
 *
 * @param share of each sequence's tokens that is hidden, above 0 to below 1; 0.15 in the paper
 * @param first the least token that may be hidden; those before it are marks
 * @param mask the token of a mask, behind all others
 */
public record Masking(double share, int first, int mask) {
    /** Of the hidden tokens, those that become a mask. */
    public static final double MASKED = 0.8;
    /** Of the hidden tokens, those that become any token. */
    public static final double REPLACED = 0.1;

    /** @throws IllegalArgumentException if there is nothing to hide, or nothing left to guess from */
    public Masking {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The share of masked tokens is above 0 and below 1, found " + share);
        }
        if (first < 0 || mask <= first) {
            throw new IllegalArgumentException("There are no tokens from " + first + " to the mask, " + mask);
        }
    }

    /** How many of a sequence's tokens are hidden: the share rounded, at least one where there is any. */
    public int hidden(int tokens) {
        return Math.min(tokens, Math.max(1, (int) Math.floor(tokens * share + 0.5)));
    }

    /** Whether a token may be hidden: it is no mark. */
    public boolean hides(float token) {
        return token >= first && token < mask;
    }

    /**
     * The samples with other tokens hidden.
     *
     * @param samples of tokens, a target at each: what was hidden before, or {@link Samples#IGNORED}
     */
    public Samples hide(Samples samples, long seed) {
        float[] inputs = samples.inputs().clone();
        float[] targets = samples.targets().clone();
        int length = (int) samples.inputShape().count();
        Random random = new Random(seed);
        for (int begin = 0; begin < inputs.length; begin += length) {
            for (int at = begin; at < begin + length; at++) {
                inputs[at] = targets[at] == Samples.IGNORED ? inputs[at] : targets[at];
                targets[at] = Samples.IGNORED;
            }
            int[] places = IntStream.range(begin, begin + length)
                    .filter(at -> hides(inputs[at]))
                    .toArray();
            hide(inputs, targets, places, random);
        }
        return new Samples(samples.inputShape(), samples.targetShape(), inputs, targets);
    }

    private void hide(float[] inputs, float[] targets, int[] places, Random random) {
        int count = hidden(places.length);
        for (int i = 0; i < count; i++) {
            // The first places of a random order (Fisher and Yates).
            int other = i + random.nextInt(places.length - i);
            int place = places[other];
            places[other] = places[i];
            targets[place] = inputs[place];
            double what = random.nextDouble();
            if (what < MASKED) {
                inputs[place] = mask;
            } else if (what < MASKED + REPLACED) {
                inputs[place] = first + random.nextInt(mask - first);
            }
        }
    }
}
