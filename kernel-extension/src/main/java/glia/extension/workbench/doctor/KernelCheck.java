package glia.extension.workbench.doctor;

import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import glia.kernel.install.KernelSpec;
import glia.kernel.notebook.Notebook;
import glia.kernel.notebook.NotebookException;
import glia.kernel.notebook.NotebookRunner;
import glia.kernel.notebook.RunListener;
import glia.kernel.notebook.RunOptions;
import glia.kernel.notebook.RunReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed kernel: whether all it needs is there, and whether it answers. */
final class KernelCheck implements Check {
    private static final String FIX = "./glia install";
    private static final String NOTEBOOK = """
            {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [
              {"cell_type": "code", "source": "1 + 1", "metadata": {}, "outputs": [], "execution_count": null}]}
            """;

    @Override
    public Finding look() {
        try {
            Optional<KernelSpec> spec = KernelSpec.find(KernelInstaller.NAME, JupyterPaths.ofThisUser());
            if (spec.isEmpty()) {
                return Finding.wrong("kernel", "not installed for this user", FIX);
            }
            Optional<String> missing = missingFile(spec.get());
            return missing.isPresent()
                    ? Finding.wrong("kernel", "installed, but " + missing.get() + " is gone", FIX)
                    : run(spec.get());
        } catch (IOException e) {
            return Finding.wrong("kernel", "its kernel.json cannot be read: " + e.getMessage(), FIX);
        }
    }

    private static Optional<String> missingFile(KernelSpec spec) {
        int classPath = spec.argv().indexOf("-cp") + 1;
        return Stream.concat(
                        Stream.of(spec.argv().get(0)),
                        Arrays.stream(spec.argv().get(classPath).split(File.pathSeparator)))
                .filter(file -> !Files.exists(Path.of(file)))
                .findFirst();
    }

    private static Finding run(KernelSpec spec) {
        Duration[] ready = {Duration.ZERO};
        RunListener listener = new RunListener() {
            @Override
            public void kernelReady(String kernel, Duration time) {
                ready[0] = time;
            }
        };
        try {
            RunOptions limited = new RunOptions(Optional.of(Duration.ofSeconds(30)), Duration.ofSeconds(30), false);
            RunReport report = new NotebookRunner(spec, Path.of(""), limited, listener)
                    .run(Notebook.parse(NOTEBOOK, "the doctor's notebook"));
            String archive = spec.argv().stream().anyMatch(option -> option.contains("startup."))
                    ? "with its startup archive"
                    : "without a startup archive";
            return report.isGood()
                    ? Finding.good(
                            "kernel",
                            String.format(
                                    Locale.ROOT,
                                    "answers after %d ms and has run a cell after %d ms, %s",
                                    ready[0].toMillis(),
                                    report.time().toMillis(),
                                    archive))
                    : Finding.wrong("kernel", "starts, but does not run 1 + 1", FIX);
        } catch (NotebookException e) {
            return Finding.wrong("kernel", e.getMessage(), FIX);
        }
    }
}
