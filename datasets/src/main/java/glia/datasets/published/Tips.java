package glia.datasets.published;

import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/** What guests of a restaurant tipped, in dollars (Bryant and Smith, 1995). */
public final class Tips extends PublishedTable {

    public Tips() {
        super(
                "tips",
                "what guests of a restaurant tipped",
                "tip",
                "12 -> 1",
                244,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "tips.csv", 9_729, "e54cc4d2ce1bff65d32ca60b3e4b802e06bde1d7e7caf6f796f6bf7370e863b0"),
                "tip",
                TargetKind.REGRESSION);
    }
}
