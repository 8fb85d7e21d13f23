package glia.networks.engine;

import java.util.List;

/**
 * A place in a program where Java takes over and hands back.
 *
 * @param position how many characters of {@link Emission#text()} come before it
 * @param input the variable that Java is given
 * @param output the variable that what Java gives is known by afterwards
 * @param arrays the variables of the layer's parameters, then its buffers
 */
public record Cut(int position, String input, String output, List<String> arrays, JavaPart part) {
    public Cut {
        arrays = List.copyOf(arrays);
    }
}
