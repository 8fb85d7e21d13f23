package glia.networks;

/**
 * A parameter in its place.
 *
 * @param path the layer's place and the parameter's name in it: {@code conv1.weight}
 */
public record NamedParameter(String path, Parameter parameter) {

    /** How many numbers it holds. */
    public long count() {
        return parameter.shape().count();
    }
}
