package glia.datasets.published;

import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;

/** Three kinds of iris by the size of their leaves (Anderson, 1935; Fisher, 1936). */
public final class Iris extends PublishedTable {

    public Iris() {
        super(
                "iris",
                "three kinds of iris by the size of their leaves",
                "3 classes",
                "4 -> class",
                150,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "iris.csv", 3_858, "9cc1c345c71bcc9b486b74cbf6063fa66f4bb5e0f603a4b3c3471ec2e5e8e355"),
                "species",
                TargetKind.CLASSIFICATION);
    }
}
