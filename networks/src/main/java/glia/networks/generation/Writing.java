package glia.networks.generation;

import glia.datasets.text.TextCoding;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** The loop of a generation: a token is drawn, read, and so on. */
record Writing(
        Network network,
        TextCoding coding,
        Sampling sampling,
        long seed,
        int slide,
        BooleanSupplier stopped,
        Consumer<String> listener) {

    GeneratedText write(Reader reader, String prompt, int length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] given = coding.tokens(prompt);
        List<Integer> text = new ArrayList<>();
        for (int token : given) {
            text.add(token);
        }
        List<Integer> read = text.isEmpty() ? List.of(coding.first()) : text;
        long start = System.nanoTime();
        float[] scores = begin(reader, read);
        int written = 0;
        boolean ended = false;
        while (written < length && !ended && !stopped.getAsBoolean()) {
            int token = sampling.draw(random, allowed(scores));
            ended = coding.ends(token);
            written++;
            if (!ended) {
                text.add(token);
                listener.accept(told(prompt, given.length, text));
                if (written < length) {
                    scores = reader.room() > 0 ? reader.read(token) : begin(reader, text);
                }
            }
        }
        return new GeneratedText(
                told(prompt, given.length, text),
                written,
                (System.nanoTime() - start) / 1e9,
                stopped.getAsBoolean() && written < length);
    }

    /** Reads the end of the text: what the window holds at first, and less when it slides, to leave room to write. */
    private float[] begin(Reader reader, List<Integer> text) {
        boolean sliding = reader.room() == 0;
        reader.forget();
        int window = reader.room();
        int let = slide > 0 ? slide : Math.max(1, window / 4);
        int kept = Math.min(text.size(), sliding ? window - let + 1 : window);
        return reader.read(text.subList(text.size() - kept, text.size()).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private float[] allowed(float... scores) {
        boolean probabilities = lastWord().equals("softmax")
                && IntStream.range(0, scores.length).noneMatch(token -> scores[token] < 0);
        float[] allowed = new float[scores.length];
        for (int token = 0; token < scores.length; token++) {
            boolean may = token < coding.vocabularySize() && coding.writes(token);
            float score = probabilities ? (float) Math.log(scores[token]) : scores[token];
            allowed[token] = may ? score : Float.NEGATIVE_INFINITY;
        }
        return allowed;
    }

    private String lastWord() {
        return network.layers().get(network.layers().size() - 1).word();
    }

    /** The beginning as it was given, though its tokens may say it otherwise, in small letters for one. */
    private String told(String prompt, int given, List<Integer> text) {
        int[] all = text.stream().mapToInt(Integer::intValue).toArray();
        String whole = coding.text(all);
        String begun = coding.text(Arrays.copyOf(all, given));
        return whole.startsWith(begun) ? prompt + whole.substring(begun.length()) : whole;
    }
}
