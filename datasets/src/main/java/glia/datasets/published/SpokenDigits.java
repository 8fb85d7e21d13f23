package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Setting;
import glia.datasets.Split;
import glia.datasets.Task;
import glia.datasets.audio.LabelledSounds;
import glia.datasets.audio.Wave;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.download.TarArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The digits zero to nine, spoken 50 times each by six people, 8,000 samples a second, as log-mel spectrograms.
 * Recordings are named {@code digit_speaker_index}; indices 0 to 4 are the official test part.
 */
public final class SpokenDigits implements NamedDataset {
    private static final RemoteFile RECORDINGS = PublicRepository.SPOKEN_DIGITS.archive(
            "recordings.tar.gz",
            ".wav",
            15_602_248,
            "1801eae019c063377d98f831d3f93574f259475df7332bb0e3d1b080fb5e6959");
    private static final int RATE = 8000;
    private static final int TEST_INDICES = 5;

    private record Recording(String digit, String speaker, int index, Wave wave) {}

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "spoken-digits",
                "digits spoken by six people, as spectrograms",
                "10 classes",
                "1x40x64 -> class",
                3000,
                RECORDINGS.bytes(),
                "CC BY-SA 4.0",
                PublicRepository.SPOKEN_DIGITS.source(),
                List.of(
                        Setting.of("target", "digit or speaker", "digit"),
                        Setting.of("bands", "mel bands", 40),
                        Setting.of("frames", "frames of 10 ms", 64)));
    }

    @Override
    public Dataset load(Loading loading) {
        boolean ofSpeakers = loading.choice("target", "digit", "speaker").equals("speaker");
        List<Recording> recordings = recordings(loading);
        List<String> classes = recordings.stream()
                .map(recording -> ofSpeakers ? recording.speaker() : recording.digit())
                .distinct()
                .sorted()
                .toList();
        List<Recording> forTest = recordings.stream()
                .filter(recording -> recording.index() < TEST_INDICES)
                .toList();
        List<Recording> rest = recordings.stream()
                .filter(recording -> recording.index() >= TEST_INDICES)
                .toList();
        int[] strata = rest.stream()
                .mapToInt(recording -> (recording.digit() + recording.speaker()).hashCode())
                .toArray();
        Split split = loading.options().splitOrDefault();
        Split.Parts parts =
                Split.withoutTest(split.validation() / (split.train() + split.validation()), strata, loading.seed());
        LabelledSounds.Prepared prepared = LabelledSounds.prepare(
                RATE,
                loading.integer("bands", 4, 128),
                loading.integer("frames", 4, 1000),
                loading.options().scaling(),
                List.of(
                        part(rest, parts.train(), classes, ofSpeakers),
                        part(rest, parts.validation(), classes, ofSpeakers),
                        part(forTest, IntStream.range(0, forTest.size()).toArray(), classes, ofSpeakers)));
        return new Dataset(
                "spoken-digits",
                "Free Spoken Digit Dataset (" + PublicRepository.SPOKEN_DIGITS.source() + ", CC BY-SA 4.0),"
                        + " official test part",
                new Task.Classification(classes),
                prepared.parts().get(0),
                prepared.parts().get(1),
                prepared.parts().get(2),
                Optional.of(prepared.preparation()),
                List.of());
    }

    private static List<Recording> recordings(Loading loading) {
        try {
            List<Recording> recordings = new ArrayList<>();
            for (Map.Entry<String, byte[]> member :
                    TarArchive.read(loading.file(RECORDINGS), ".wav").entrySet()) {
                String[] name = member.getKey().replace(".wav", "").split("_");
                recordings.add(new Recording(
                        name[0], name[1], Integer.parseInt(name[2]), Wave.read(member.getKey(), member.getValue())));
            }
            return recordings;
        } catch (IOException unreadable) {
            throw new DatasetException("Cannot read the spoken digits: " + unreadable.getMessage(), unreadable);
        }
    }

    private static LabelledSounds.Part part(
            List<Recording> recordings, int[] indices, List<String> classes, boolean ofSpeakers) {
        List<Recording> chosen =
                Arrays.stream(indices).mapToObj(recordings::get).toList();
        return new LabelledSounds.Part(
                chosen.stream().map(Recording::wave).toList(),
                chosen.stream()
                        .map(recording -> classes.indexOf(ofSpeakers ? recording.speaker() : recording.digit()))
                        .toList());
    }
}
