package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.text.TextFile;
import glia.datasets.text.TextWindows;

/** A megabyte of Shakespeare's plays in 65 characters, for models of text: what comes next, at every step. */
public final class Shakespeare implements NamedDataset {
    private static final RemoteFile TEXT = PublicRepository.SHAKESPEARE.file(
            "data/tinyshakespeare/input.txt",
            "input.txt",
            1_115_394,
            "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed");

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "shakespeare",
                "plays of Shakespeare, character by character",
                "next of 65 characters",
                "64 -> 64 classes",
                17_426,
                TEXT.bytes(),
                "public domain",
                PublicRepository.SHAKESPEARE.source(),
                TextWindows.SETTINGS);
    }

    @Override
    public Dataset load(Loading loading) {
        return TextWindows.of(
                "shakespeare",
                "Shakespeare's plays (" + PublicRepository.SHAKESPEARE.source() + ", public domain)",
                TextFile.read(loading.file(TEXT)),
                loading);
    }
}
