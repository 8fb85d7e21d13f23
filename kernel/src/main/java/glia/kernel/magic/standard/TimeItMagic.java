package glia.kernel.magic.standard;

import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Kernel;
import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code %timeit expression} and {@code %%timeit}: compiled once, warmed up, then run in rounds. As in IPython,
 * {@code -n} says how often in a round and {@code -r} how many rounds.
 */
final class TimeItMagic implements Magic {
    private static final Pattern OPTION = Pattern.compile("-([nr])\\s*(\\d{1,9})(?=\\s|$)\\s*");
    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 500_000_000;
    private static final long ROUND_NANOS = 200_000_000;

    private final Kernel kernel;

    TimeItMagic(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Object execute(MagicCall call) throws Exception {
        long runsWanted = 0;
        long rounds = ROUNDS;
        Matcher options = OPTION.matcher(call.arguments());
        int read = 0;
        while (options.find() && options.start() == read) {
            read = options.end();
            long number = Math.max(1, Long.parseLong(options.group(2)));
            if (options.group(1).equals("n")) {
                runsWanted = number;
            } else {
                rounds = number;
            }
        }
        String source = (call.arguments().substring(read) + "\n" + call.body().orElse("")).strip();
        if (source.isEmpty()) {
            throw new MagicException("%timeit needs Java to time, as in %timeit Math.sqrt(2)");
        }
        Callable<?> code = compile(source);
        long began = System.nanoTime();
        long runs = 0;
        while (System.nanoTime() - began < WARM_UP_NANOS && !kernel.interrupted()) {
            code.call();
            runs++;
        }
        long perRound =
                runsWanted > 0 ? runsWanted : Math.max(1, runs * ROUND_NANOS / Math.max(1, System.nanoTime() - began));
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds && !kernel.interrupted(); round++) {
            times.add(round(code, perRound));
        }
        Collections.sort(times);
        double median = times.isEmpty() ? 0 : times.get(times.size() / 2);
        double best = times.isEmpty() ? 0 : times.get(0);
        kernel.out()
                .println(Durations.text(median) + " a run (median of " + times.size() + " rounds of " + perRound
                        + "; best " + Durations.text(best) + ")");
        return null;
    }

    /** A value is consumed by the caller, so that the compiler cannot drop the work. */
    private static double round(Callable<?> code, long runs) throws Exception {
        int sink = 0;
        long began = System.nanoTime();
        for (long i = 0; i < runs; i++) {
            Object value = code.call();
            sink += value == null ? 0 : 1;
        }
        long took = System.nanoTime() - began;
        return sink < 0 ? Double.NaN : (double) took / runs;
    }

    private Callable<?> compile(String source) throws Exception {
        String bare = source.endsWith(";") ? source.substring(0, source.length() - 1) : source;
        String type = "(java.util.concurrent.Callable<Object>) () -> ";
        try {
            return (Callable<?>) kernel.evaluate(type + "(" + bare + ")");
        } catch (EvaluationException notAnExpression) {
            if (bare.indexOf(';') < 0 && bare.indexOf('}') < 0) {
                throw notAnExpression;
            }
            return (Callable<?>) kernel.evaluate(type + "{ " + bare + ";\nreturn null; }");
        }
    }
}
