package glia.datasets.table;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes a data set of a table: target, split, then features fitted on the training rows alone. */
public final class PreparedTable {
    private PreparedTable() {}

    /** @throws DatasetException if a column is missing or cannot be used */
    public static Dataset of(String name, String source, RawTable table, String target, Options options) {
        options.ignored().forEach(table::column);
        options.categorical().forEach(table::column);
        List<String> notes = new ArrayList<>();
        RawTable known = withTarget(table, target, notes);
        TargetReader reader = TargetReader.of(known.column(target), options);
        Split split = options.splitOrDefault();
        Split.Parts parts = reader.isClasses()
                ? split.stratified(reader.labels(), options.seed())
                : split.random(known.rows(), options.seed());
        return prepare(name, source + ", split " + split, known, reader, parts, options, notes);
    }

    /** A data set whose test rows are given, as some published ones' are; the rest is split in two. */
    public static Dataset ofParts(
            String name, String source, RawTable rest, RawTable test, String target, Options options) {
        List<String> notes = new ArrayList<>();
        RawTable first = withTarget(rest, target, notes);
        RawTable all = joined(first, withTarget(test, target, notes));
        TargetReader reader = TargetReader.of(all.column(target), options);
        Split asked = options.splitOrDefault();
        double held = asked.validation() / (asked.train() + asked.validation());
        int[] labels = reader.isClasses() ? Arrays.copyOf(reader.labels(), first.rows()) : new int[first.rows()];
        Split.Parts dealt = Split.withoutTest(held, labels, options.seed());
        int[] testRows = IntStream.range(first.rows(), all.rows()).toArray();
        Split.Parts parts = new Split.Parts(dealt.train(), dealt.validation(), testRows);
        return prepare(name, source + ", official test rows", all, reader, parts, options, notes);
    }

    private static Dataset prepare(
            String name,
            String source,
            RawTable table,
            TargetReader reader,
            Split.Parts parts,
            Options options,
            List<String> notes) {
        List<Feature> features = FeatureReader.fit(table, parts.train(), reader.column(), options, notes);
        if (features.isEmpty()) {
            throw new DatasetException("No column but the target '" + reader.column() + "' can be used.");
        }
        Target target = reader.fit(parts.train(), options.scaling());
        if (target instanceof Target.Number number && !number.scaler().isIdentity()) {
            notes.add("the target '" + target.column() + "' is scaled: "
                    + "subtract " + (float) number.scaler().center() + ", divide by "
                    + (float) number.scaler().scale());
        }
        TablePreparation preparation = new TablePreparation(features, target, options.missing());
        return new Dataset(
                name,
                source,
                target.task(),
                samples(table, parts.train(), preparation),
                samples(table, parts.validation(), preparation),
                samples(table, parts.test(), preparation),
                Optional.of(preparation),
                notes);
    }

    private static Samples samples(RawTable table, int[] rows, TablePreparation preparation) {
        int width = preparation.width();
        float[] inputs = new float[Math.multiplyExact(rows.length, width)];
        float[] targets = new float[rows.length];
        int offset = 0;
        for (Feature feature : preparation.features()) {
            String[] values = table.column(feature.column()).values();
            for (int i = 0; i < rows.length; i++) {
                feature.encode(values[rows[i]], inputs, i * width + offset);
            }
            offset += feature.width();
        }
        String[] wanted = table.column(preparation.target().column()).values();
        for (int i = 0; i < rows.length; i++) {
            targets[i] = preparation.target().encode(wanted[rows[i]]);
        }
        boolean classes = preparation.target() instanceof Target.Classes;
        return new Samples(Shape.of(width), classes ? Shape.of() : Shape.of(1), inputs, targets);
    }

    private static RawTable withTarget(RawTable table, String target, List<String> notes) {
        String[] values = table.column(target).values();
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> values[row] != null)
                .toArray();
        int dropped = values.length - rows.length;
        if (dropped > 0) {
            notes.add(dropped + (dropped == 1 ? " row" : " rows") + " without a target left out");
        }
        return dropped == 0 ? table : table.select(rows);
    }

    private static RawTable joined(RawTable first, RawTable second) {
        List<RawColumn> columns = new ArrayList<>();
        for (RawColumn column : first.columns()) {
            String[] more = second.column(column.name()).values();
            String[] values = Arrays.copyOf(column.values(), column.values().length + more.length);
            System.arraycopy(more, 0, values, column.values().length, more.length);
            columns.add(new RawColumn(column.name(), values, column.kind()));
        }
        return new RawTable(columns);
    }
}
