package glia.datasets.download;

import java.net.URI;

/**
 * A public GitHub repository at one commit, so that what is downloaded never changes.
 *
 * @param name {@code owner/repository}
 * @param folder the folder of its files below the cache and below a mirror
 */
public record PublicRepository(String name, String commit, String folder) {
    public static final PublicRepository MNIST = new PublicRepository("fgnt/mnist", "ae608a02", "mnist");
    public static final PublicRepository SEABORN =
            new PublicRepository("mwaskom/seaborn-data", "71e2436a092d714350de0fc409ca8a8714e7e78f", "seaborn");
    public static final PublicRepository UCI =
            new PublicRepository("jbrownlee/Datasets", "d20fcb6402ae34e653d4513b00f39257bb37ed7f", "uci");

    /** A file at the top of the repository. */
    public RemoteFile file(String fileName, long bytes, String sha256) {
        return file(fileName, fileName, bytes, sha256);
    }

    public RemoteFile file(String pathInRepository, String fileName, long bytes, String sha256) {
        URI uri = URI.create("https://raw.githubusercontent.com/" + name + "/" + commit + "/" + pathInRepository);
        return new RemoteFile(folder + "/" + fileName, uri, sha256, bytes);
    }

    /** For people: {@code github.com/owner/repository at 1234abcd}. */
    public String source() {
        return "github.com/" + name + " at " + commit.substring(0, 8);
    }
}
