package glia.magics;

import glia.datasets.DatasetException;
import glia.datasets.Suggestion;
import glia.networks.DefinitionException;
import glia.networks.LayerException;
import glia.networks.ShapeException;
import glia.networks.engine.NativeMemoryException;
import glia.networks.engine.NumberOverflowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a mistake of the person, which needs a sentence, from one of ours, which needs its stack trace. */
final class Mistakes {
    private Mistakes() {}

    static MagicException of(MagicType type, ParameterException mistake) {
        return new MagicException(type.command() + ": " + message(type, mistake), mistake);
    }

    /** The same failure, as a sentence where a sentence is what helps. */
    static Exception of(MagicType type, Exception failure) {
        if (failure instanceof DefinitionException) {
            return new MagicException(failure.getMessage(), failure);
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return of(type, wrapped.getCause());
        }
        if (failure instanceof FileSystemException file) {
            return new MagicException(type.command() + ": " + message(file), failure);
        }
        boolean ours = failure instanceof MagicException
                || failure instanceof DatasetException
                || failure instanceof ShapeException
                || failure instanceof LayerException
                || failure instanceof NativeMemoryException
                || failure instanceof NumberOverflowException
                || failure instanceof IOException
                || (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException)
                        && thrownByGlia(failure);
        if (!ours || failure.getMessage() == null) {
            return failure;
        }
        return new MagicException(type.command() + ": " + failure.getMessage(), failure);
    }

    /** Our own checks speak to the person; those of a library below do not. */
    private static boolean thrownByGlia(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("glia.");
    }

    private static String message(FileSystemException failure) {
        String file = "'" + failure.getFile() + "'";
        if (failure instanceof NoSuchFileException) {
            return "there is no file " + file + ". Names are looked for from "
                    + java.nio.file.Path.of("").toAbsolutePath();
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission for " + file;
        }
        String reason = failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
        return file + ": " + reason;
    }

    private static String message(MagicType type, ParameterException mistake) {
        String help = " " + type.command() + " --help explains.";
        if (mistake instanceof MissingParameterException missing) {
            String labels = missing.getMissing().stream()
                    .map(argument -> argument.isOption() ? mistake.getMessage() : argument.paramLabel())
                    .collect(Collectors.joining(", "));
            boolean option = missing.getMissing().stream().anyMatch(argument -> argument.isOption());
            return option ? mistake.getMessage() + "." + help : labels + " is missing." + help;
        }
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched) + help;
        }
        return numbers(mistake.getMessage()) + "." + help;
    }

    /** Types of Java say nothing to whoever typed an option. */
    private static String numbers(String message) {
        return message.replaceAll("is not an? (int|long)\\b", "is not a whole number")
                .replaceAll("is not an? (double|float)\\b", "is not a number");
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        String word = mistake.getUnmatched().get(0);
        if (!word.startsWith("-")) {
            return "'" + word + "' is one word too many.";
        }
        String name = word.replaceFirst("=.*", "");
        List<String> known = mistake.getCommandLine().getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
        String hint = Suggestion.hint(name, known);
        if (hint.isEmpty() && name.length() > 3) {
            hint = known.stream()
                    .filter(option -> option.startsWith(name))
                    .findFirst()
                    .map(option -> " Did you mean '" + option + "'?")
                    .orElse("");
        }
        return "unknown option '" + name + "'." + hint;
    }
}
