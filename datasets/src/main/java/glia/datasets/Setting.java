package glia.datasets;

/** Something that can be set when a data set is loaded by name, such as the noise of two moons. */
public record Setting(String name, String description, String defaultValue) {

    public static Setting of(String name, String description, Object defaultValue) {
        return new Setting(name, description, String.valueOf(defaultValue));
    }
}
