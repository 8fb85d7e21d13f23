package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A Python of the machine's, named by the environment variable PYTHON or called python3. */
final class Python {
    private static final String PYTHON = System.getenv().getOrDefault("PYTHON", "python3");

    private Python() {}

    /** Skips the test that asks, visibly, where Python lacks these modules. */
    static void needs(String modules) throws Exception {
        assumeTrue(run("import " + modules).startsWith("0:"), "no Python with " + modules);
    }

    /** What a program prints. */
    static String print(String program) throws Exception {
        String answer = run(program);
        assertEquals("0:", answer.substring(0, 2), answer);
        return answer.substring(2).strip();
    }

    /** The numbers that a program prints. */
    static float[] numbers(String program) throws Exception {
        String[] words = print(program).split("\\s+");
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    private static String run(String program) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(PYTHON, "-c", program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return "absent";
        }
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue() + ":" + output;
    }
}
