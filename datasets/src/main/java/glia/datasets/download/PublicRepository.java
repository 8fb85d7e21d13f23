package glia.datasets.download;

import java.net.URI;

/**
 * A public GitHub repository at one commit, so that what is downloaded never changes.
 *
 * @param name {@code owner/repository}
 * @param commit 40 hexadecimal digits
 * @param folder the folder of its files below the cache and below a mirror
 */
public record PublicRepository(String name, String commit, String folder) {
    public static final PublicRepository MNIST =
            new PublicRepository("fgnt/mnist", "ae608a02b796c9ee908c082585a5f006fe05258e", "mnist");
    public static final PublicRepository SEABORN =
            new PublicRepository("mwaskom/seaborn-data", "71e2436a092d714350de0fc409ca8a8714e7e78f", "seaborn");
    public static final PublicRepository UCI =
            new PublicRepository("jbrownlee/Datasets", "d20fcb6402ae34e653d4513b00f39257bb37ed7f", "uci");
    public static final PublicRepository SHAKESPEARE =
            new PublicRepository("karpathy/char-rnn", "6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e", "shakespeare");
    public static final PublicRepository NAMES =
            new PublicRepository("karpathy/makemore", "988aa59e4d8fefa526d06f3b453ad116258398d4", "names");
    public static final PublicRepository POLARITY = new PublicRepository(
            "dennybritz/cnn-text-classification-tf", "a0d0e9742b3dc42194955e78858f7be93027c75e", "text-polarity");
    public static final PublicRepository MULTI30K =
            new PublicRepository("multi30k/dataset", "a3d2e0d26b56f3846f66a952536ffed4e401d05a", "multi30k");
    public static final PublicRepository SPOKEN_DIGITS = new PublicRepository(
            "Jakobovski/free-spoken-digit-dataset", "26eb9aaf76e81b692f806f9140c2d2777410d7a1", "spoken-digits");

    public PublicRepository {
        if (!commit.matches("[0-9a-f]{40}")) {
            throw new IllegalArgumentException("A commit is named in full, found " + commit);
        }
    }

    /** A file at the top of the repository. */
    public RemoteFile file(String fileName, long bytes, String sha256) {
        return file(fileName, fileName, bytes, sha256);
    }

    public RemoteFile file(String pathInRepository, String fileName, long bytes, String sha256) {
        URI uri = URI.create("https://raw.githubusercontent.com/" + name + "/" + commit + "/" + pathInRepository);
        return new RemoteFile(folder + "/" + fileName, uri, sha256, bytes);
    }

    /**
     * The whole repository as one archive. Such an archive is packed anew now and then, so it is its members that are
     * checked.
     *
     * @param members ends of the names of the members to check
     * @param sha256 of the members, see {@link TarArchive#digest}
     */
    public RemoteFile archive(String fileName, String members, long about, String sha256) {
        URI uri = URI.create("https://github.com/" + name + "/archive/" + commit + ".tar.gz");
        return new RemoteFile(folder + "/" + fileName, uri, sha256, about, members);
    }

    /** For people: {@code github.com/owner/repository at 1234abcd}. */
    public String source() {
        return "github.com/" + name + " at " + commit.substring(0, 8);
    }
}
