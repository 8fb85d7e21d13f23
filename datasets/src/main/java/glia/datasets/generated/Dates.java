package glia.datasets.generated;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Dates as people write them, to be translated to ISO 8601: {@code Tuesday, March 3rd 2009} to {@code 2009-03-03},
 * character by character. No day stands twice, so none of the test part was seen in training.
 */
public final class Dates implements NamedDataset {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 73_049; // to the end of 2099
    private static final int SOURCE_LENGTH = 30;
    private static final int TARGET_LENGTH = 11;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "dates",
                "dates as people write them, to be translated to ISO 8601",
                "sequence of 14 characters",
                SOURCE_LENGTH + " -> " + TARGET_LENGTH + " classes",
                10_000,
                0,
                "Apache-2.0",
                "generated",
                List.of(Setting.of("samples", "how many, each of a different day", 10_000)));
    }

    @Override
    public Dataset load(Loading loading) {
        int count = loading.integer("samples", 20, DAYS);
        PairPreparation preparation = preparation();
        Random random = new Random(loading.seed());
        int[] days = differentDays(count, random);
        float[] inputs = new float[count * SOURCE_LENGTH];
        float[] targets = new float[count * TARGET_LENGTH];
        for (int i = 0; i < count; i++) {
            LocalDate day = FIRST.plusDays(days[i]);
            float[] source = preparation.encode(write(day, random));
            float[] target = preparation.encodeTarget(day.toString());
            System.arraycopy(source, 0, inputs, i * SOURCE_LENGTH, SOURCE_LENGTH);
            System.arraycopy(target, 0, targets, i * TARGET_LENGTH, TARGET_LENGTH);
        }
        return Generated.dataset(
                        loading,
                        "dates in nine styles",
                        new Task.Classification(preparation.target().tokens()),
                        new Samples(Shape.of(SOURCE_LENGTH), Shape.of(TARGET_LENGTH), inputs, targets))
                .prepared(preparation);
    }

    private static PairPreparation preparation() {
        Vocabulary source = Vocabulary.ofCharacters(
                List.of(String.join("", MONTHS), String.join("", WEEKDAYS), "abcdefghijklmnopqrstuvwxyz ,.0123456789"),
                Vocabulary.PADDING);
        Vocabulary target =
                Vocabulary.ofCharacters(List.of("-0123456789"), Vocabulary.PADDING, Vocabulary.BEGIN, Vocabulary.END);
        return new PairPreparation(Tokenizer.CHARACTERS, source, SOURCE_LENGTH, target, TARGET_LENGTH);
    }

    /** In one of nine styles; none is ambiguous, so a perfect score can be reached. */
    static String write(LocalDate day, Random random) {
        int number = day.getDayOfMonth();
        String month = MONTHS[day.getMonthValue() - 1];
        String weekday = WEEKDAYS[day.getDayOfWeek().getValue() - 1];
        int year = day.getYear();
        return switch (random.nextInt(9)) {
            case 0 -> month + " " + number + ", " + year;
            case 1 -> number + " " + month + " " + year;
            case 2 -> number + " " + month.substring(0, 3) + " " + year;
            case 3 -> weekday + ", " + number + " " + month + " " + year;
            case 4 -> weekday.substring(0, 3) + " " + month.substring(0, 3) + " " + number + " " + year;
            case 5 -> String.format(Locale.ROOT, "%02d.%02d.%d", number, day.getMonthValue(), year);
            case 6 -> month.toLowerCase(Locale.ROOT) + " " + ordinal(number) + " " + year;
            case 7 -> "the " + ordinal(number) + " of " + month + ", " + year;
            case 8 -> year + " " + month.substring(0, 3).toLowerCase(Locale.ROOT) + " " + number;
            default -> throw new DatasetException("There are nine styles.");
        };
    }

    private static String ordinal(int number) {
        boolean teen = number / 10 == 1;
        String ending =
                teen ? "th" : new String[] {"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[number % 10];
        return number + ending;
    }

    /** The first of a random order, as far as it is needed (Fisher and Yates). */
    private static int[] differentDays(int count, Random random) {
        int[] days = new int[DAYS];
        for (int i = 0; i < DAYS; i++) {
            days[i] = i;
        }
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(DAYS - i);
            int kept = days[i];
            days[i] = days[other];
            days[other] = kept;
        }
        return days;
    }
}
