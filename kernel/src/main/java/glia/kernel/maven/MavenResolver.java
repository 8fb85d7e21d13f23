package glia.kernel.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import glia.kernel.extension.MagicException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * Finds artifacts with all they need, as Maven itself would: settings.xml with its mirrors, proxies and
 * credentials, the local repository, and the repositories that the notebook adds.
 */
public final class MavenResolver {
    private static final List<String> RUNTIME = List.of("compile", "runtime");
    private static MavenResolver shared;

    private final Map<String, RemoteRepository> added = new LinkedHashMap<>();

    /** The one of the notebook; made when first needed. */
    public static synchronized MavenResolver shared() {
        if (shared == null) {
            shared = new MavenResolver();
        }
        return shared;
    }

    /** @throws MagicException if the address is none */
    public void addRepository(String id, String address) throws MagicException {
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() == null) {
                throw new IllegalArgumentException("no scheme");
            }
            added.put(id, new RemoteRepository.Builder(id, "default", address).build());
        } catch (IllegalArgumentException e) {
            throw new MagicException("'" + address + "' is no address of a repository, such as https://...", e);
        }
    }

    /**
     * The jars of artifacts and of what they need at run time.
     *
     * @param coordinates {@code group:artifact:version} or {@code group:artifact:extension:classifier:version}
     */
    public List<Path> resolve(List<String> coordinates) throws MagicException {
        List<Dependency> wanted = new ArrayList<>();
        for (String one : coordinates) {
            wanted.add(new Dependency(artifact(one), "compile"));
        }
        try (Context context = context()) {
            CollectRequest request = new CollectRequest(wanted, List.of(), repositories(context));
            return resolve(context, request, RUNTIME);
        }
    }

    private static Artifact artifact(String coordinates) throws MagicException {
        String[] parts = coordinates.split(":");
        try {
            // Ivy's and IJava's order puts the extension and the classifier behind the version.
            if (parts.length > 3 && parts[2].matches("\\d.*")) {
                String classifier = parts.length > 4 ? parts[4] : "";
                return new DefaultArtifact(parts[0], parts[1], classifier, parts[3], parts[2]);
            }
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new MagicException("'" + coordinates + "' is not group:artifact:version", e);
        }
    }

    /**
     * The jars of the dependencies that a POM declares.
     *
     * @param pom a whole project
     * @param scopes the scopes of the dependencies that are wanted
     */
    public List<Path> resolvePom(String pom, List<String> scopes) throws MagicException {
        Path folder = null;
        try (Context context = context()) {
            folder = Files.createTempDirectory("glia-pom");
            Path file = Files.writeString(folder.resolve("pom.xml"), pom);
            PomCoordinates project = PomText.coordinates(pom);
            DefaultRepositorySystemSession session =
                    new DefaultRepositorySystemSession(context.repositorySystemSession());
            session.setWorkspaceReader(new OnePom(project, file.toFile(), session.getWorkspaceReader()));
            ArtifactDescriptorResult read = context.repositorySystem()
                    .readArtifactDescriptor(
                            session, new ArtifactDescriptorRequest(project.artifact(), repositories(context), null));
            List<Dependency> wanted = read.getDependencies().stream()
                    .filter(dependency -> scopes.contains(dependency.getScope()))
                    .toList();
            List<RemoteRepository> repositories = new ArrayList<>(repositories(context));
            repositories.addAll(read.getRepositories());
            CollectRequest request = new CollectRequest(wanted, read.getManagedDependencies(), repositories);
            return resolve(context, request, scopes);
        } catch (RepositoryException e) {
            throw Explanation.of(e, List.copyOf(added.values()));
        } catch (IOException e) {
            throw new MagicException("Cannot write a temporary file for the POM: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve("pom.xml"));
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.DEBUG, "a temporary file stays", e);
            }
        }
    }

    private List<Path> resolve(Context context, CollectRequest request, List<String> scopes) throws MagicException {
        List<String> left = List.of("compile", "runtime", "provided", "system", "test").stream()
                .filter(scope -> !scopes.contains(scope))
                .toList();
        DependencyRequest dependencies =
                new DependencyRequest(request, new org.eclipse.aether.util.filter.ScopeDependencyFilter(null, left));
        try {
            return context
                    .repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), dependencies)
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact -> !artifact.getExtension().equals("pom"))
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (RepositoryException e) {
            throw Explanation.of(e, request.getRepositories());
        }
    }

    private Context context() {
        return Runtimes.INSTANCE
                .getRuntime()
                .create(ContextOverrides.create()
                        .withUserSettings(true)
                        .transferListener(new Progress())
                        .build());
    }

    private List<RemoteRepository> repositories(Context context) {
        List<RemoteRepository> all = new ArrayList<>(context.remoteRepositories());
        all.addAll(context.repositorySystem()
                .newResolutionRepositories(context.repositorySystemSession(), List.copyOf(added.values())));
        return all;
    }
}
