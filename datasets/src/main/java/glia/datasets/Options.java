package glia.datasets;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How data is to be loaded. Immutable: each call returns a changed copy.
 *
 * <pre>{@code Options.defaults().split("70/15/15").seed(7).scaling(Scaling.MIN_MAX).with("noise", 0.3)}</pre>
 */
public final class Options {
    private static final Options DEFAULTS = new Options();

    private Split split;
    private long seed = 42;
    private Scaling scaling = Scaling.STANDARD;
    private TargetKind targetKind = TargetKind.DETECT;
    private boolean header = true;
    private Set<String> ignored = Set.of();
    private Set<String> categorical = Set.of();
    private Set<String> missing = Set.of("", "?", "NA", "N/A", "NaN", "nan", "null", "NULL");
    private Map<String, String> settings = Map.of();
    private Progress progress = Progress.SILENT;

    private Options() {}

    private Options(Options other) {
        split = other.split;
        seed = other.seed;
        scaling = other.scaling;
        targetKind = other.targetKind;
        header = other.header;
        ignored = other.ignored;
        categorical = other.categorical;
        missing = other.missing;
        settings = other.settings;
        progress = other.progress;
    }

    /** Seed 42, standard scaling, the data set's own split (80/10/10 where it has none). */
    public static Options defaults() {
        return DEFAULTS;
    }

    /** Parts in percent for training, validation and test, as {@code 80/10/10}. */
    public Options split(String parts) {
        return split(Split.parse(parts));
    }

    public Options split(Split parts) {
        Options copy = new Options(this);
        copy.split = Objects.requireNonNull(parts);
        return copy;
    }

    /** The seed of the split, and of the data where it is generated. */
    public Options seed(long value) {
        Options copy = new Options(this);
        copy.seed = value;
        return copy;
    }

    /** How a table's or a series' numbers are scaled. */
    public Options scaling(Scaling value) {
        Options copy = new Options(this);
        copy.scaling = Objects.requireNonNull(value);
        return copy;
    }

    /** Whether a table's target is classes or numbers, where the rule of {@link TargetKind#DETECT} would err. */
    public Options target(TargetKind value) {
        Options copy = new Options(this);
        copy.targetKind = Objects.requireNonNull(value);
        return copy;
    }

    /** Says that a CSV file has no header row; its columns are then called {@code column1}, {@code column2}, ... */
    public Options withoutHeader() {
        Options copy = new Options(this);
        copy.header = false;
        return copy;
    }

    /** Columns of a table to leave out. */
    public Options ignore(String... columns) {
        Options copy = new Options(this);
        copy.ignored = joined(ignored, columns);
        return copy;
    }

    /** Columns of a table to take as categories although they hold numbers. */
    public Options categorical(String... columns) {
        Options copy = new Options(this);
        copy.categorical = joined(categorical, columns);
        return copy;
    }

    /** More texts that mean "no value" in a table, beside the usual ones (empty, ?, NA, N/A, NaN, null). */
    public Options missing(String... texts) {
        Options copy = new Options(this);
        copy.missing = joined(missing, texts);
        return copy;
    }

    /** A setting of the data set itself; the catalogue says which it has. */
    public Options with(String setting, Object value) {
        Options copy = new Options(this);
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.put(setting, String.valueOf(value));
        copy.settings = Map.copyOf(changed);
        return copy;
    }

    /** Who hears of a download. */
    public Options progress(Progress listener) {
        Options copy = new Options(this);
        copy.progress = Objects.requireNonNull(listener);
        return copy;
    }

    public Optional<Split> split() {
        return Optional.ofNullable(split);
    }

    public Split splitOrDefault() {
        return split == null ? Split.DEFAULT : split;
    }

    public long seed() {
        return seed;
    }

    public Scaling scaling() {
        return scaling;
    }

    public TargetKind target() {
        return targetKind;
    }

    public boolean header() {
        return header;
    }

    public Set<String> ignored() {
        return ignored;
    }

    public Set<String> categorical() {
        return categorical;
    }

    public Set<String> missing() {
        return missing;
    }

    public Map<String, String> settings() {
        return settings;
    }

    public Progress progress() {
        return progress;
    }

    private static Set<String> joined(Set<String> present, String... more) {
        Set<String> all = new LinkedHashSet<>(present);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
