package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;
import java.util.Map;
import java.util.stream.IntStream;

/** Sonar echoes in 60 frequency bands, off a metal cylinder or off rock (Gorman and Sejnowski, 1988). */
public final class Sonar extends PublishedTable {

    public Sonar() {
        super(
                "sonar",
                "sonar echoes off mines and off rocks",
                "2 classes",
                "60 -> class",
                208,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "sonar.csv", 87_775, "3079c09b5d2789a0f96aff82c28e5164fafe2495c5f8da96c6c256c1bd25763f"),
                "object",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    @Override
    RawTable readable(RawTable table) {
        String[] names = IntStream.rangeClosed(1, 61)
                .mapToObj(band -> band == 61 ? "object" : "band" + band)
                .toArray(String[]::new);
        return table.named(names).translated("object", Map.of("M", "mine", "R", "rock"));
    }
}
