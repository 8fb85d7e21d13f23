package glia.networks.layers;

/**
 * One size, option or flag of a layer.
 *
 * @param fallback how its default is spelled, empty if it has none and may be left out, null if it must be given
 * @param role how it is written
 */
public record Argument(String name, Kind<?> kind, String fallback, String summary, Role role) {

    /** How an argument is written. */
    public enum Role {
        /** By its place: {@code conv 6 5x5}. */
        SIZE,
        /** By its place, as often as wanted: {@code concat a b}. */
        SIZES,
        /** As {@code name=value}. */
        OPTION,
        /** As its bare name. */
        FLAG
    }

    public boolean required() {
        return fallback == null;
    }

    /** Whether it stands by its place and not by its name. */
    public boolean isSize() {
        return role == Role.SIZE || role == Role.SIZES;
    }
}
