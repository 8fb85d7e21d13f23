package glia.datasets.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of classes and categories: by number where all are numbers, else by text. */
final class ClassNames {
    private ClassNames() {}

    static List<String> sorted(Collection<String> names) {
        boolean numbers = names.stream().allMatch(name -> NumberText.parse(name).isPresent());
        Comparator<String> byNumber =
                Comparator.comparingDouble(name -> NumberText.parse(name).orElse(0));
        return names.stream()
                .sorted(numbers ? byNumber.thenComparing(Comparator.naturalOrder()) : Comparator.naturalOrder())
                .toList();
    }
}
