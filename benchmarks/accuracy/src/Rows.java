import java.util.List;
import java.util.stream.Stream;

/** Every row of the table, in its order. */
final class Rows {
    static final List<Row> ALL = Stream.of(
                    Dense.ROWS,
                    Convolutions.ROWS,
                    Recurrences.ROWS,
                    Characters.ROWS,
                    List.of(DateTranslation.ROW, new Dcgan(), Dense.VAE, new Siamese(), new EightGaussians()))
            .flatMap(List::stream)
            .toList();

    private Rows() {}

    static List<String> names() {
        return ALL.stream().map(Row::name).toList();
    }

    static Row named(String name) {
        return ALL.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no row '" + name + "'; there are " + names()));
    }
}
