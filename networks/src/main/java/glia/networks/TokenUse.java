package glia.networks;

/** What a layer does with an input of token identifiers. */
public enum TokenUse {
    /** It computes with quantities, so an embedding must come first. */
    REFUSES,
    /** It turns tokens into quantities, and takes nothing else. */
    READS,
    /** It turns tokens into other tokens, and takes nothing else. */
    MAPS,
    /** It takes either, and gives what it took. */
    KEEPS,
    /** It gives whatever its first reference gave. */
    FOLLOWS_REFERENCE
}
