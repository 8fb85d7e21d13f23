package glia.kernel.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Room for the classes that the kernel itself still needs when a notebook has filled the metaspace. Where that happens
 * Java remembers for good that a part of the kernel could not be linked, so something must be there to give up at once.
 */
public final class MetaspaceReserve {
    private static final String LIMIT = "MaxMetaspaceSize";
    /** A class of the compiler that takes half a megabyte and needs none but Object to be defined. */
    private static final String LARGE = "com/sun/tools/javac/code/Types.class";

    private static final int COPIES = 8;
    private static volatile List<Class<?>> held = List.of();

    private MetaspaceReserve() {}

    /** Takes the room, where the metaspace has a limit. */
    public static void fill() {
        String options = System.getenv().getOrDefault("JAVA_TOOL_OPTIONS", "")
                + ProcessHandle.current().info().commandLine().orElse("");
        if (!options.contains(LIMIT)) {
            return;
        }
        try (InputStream file = ClassLoader.getSystemResourceAsStream(LARGE)) {
            byte[] bytes = file == null ? new byte[0] : file.readAllBytes();
            List<Class<?>> copies = new ArrayList<>();
            for (int i = 0; i < COPIES && bytes.length > 0; i++) {
                copies.add(new Copies().copy(bytes));
            }
            held = copies;
        } catch (IOException | LinkageError | OutOfMemoryError e) {
            // Then there is none, as where there is no limit.
            held = List.of();
        }
    }

    /** Gives the room up if it was for want of it that something failed. Nothing here may need a class not yet loaded. */
    public static void release(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause()) {
            depth++;
            if (isFull(cause) && !held.isEmpty()) {
                held = List.of();
                System.gc();
                return;
            }
        }
    }

    /** Whether a failure says that there is no room for another class. */
    static boolean isFull(Throwable failure) {
        String message = failure instanceof OutOfMemoryError ? failure.getMessage() : null;
        return message != null && (message.contains("Metaspace") || message.contains("class space"));
    }

    private static final class Copies extends ClassLoader {
        Class<?> copy(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
