package glia.datasets;

/**
 * How raw data became the numbers of a {@link Dataset}: what was learnt from the training part (means, categories,
 * vocabulary) and is needed to encode something new, or to read numbers back in their own units.
 */
public interface Preparation {

    /** One line for people. */
    String describe();
}
