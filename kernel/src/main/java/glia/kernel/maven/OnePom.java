package glia.kernel.maven;

import java.io.File;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/** Lets Maven read a POM that no repository holds, with its parents and imports from where they are. */
final class OnePom implements WorkspaceReader {
    private final PomCoordinates project;
    private final File file;
    private final WorkspaceReader others;
    private final WorkspaceRepository repository = new WorkspaceRepository("notebook");

    OnePom(PomCoordinates project, File file, WorkspaceReader others) {
        this.project = project;
        this.file = file;
        this.others = others;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public File findArtifact(Artifact artifact) {
        boolean same = artifact.getGroupId().equals(project.group())
                && artifact.getArtifactId().equals(project.name())
                && artifact.getVersion().equals(project.version())
                && artifact.getExtension().equals("pom");
        return same ? file : others == null ? null : others.findArtifact(artifact);
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return others == null ? List.of() : others.findVersions(artifact);
    }
}
