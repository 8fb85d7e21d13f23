package glia.kernel.maven;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** What a POM calls itself. */
record PomCoordinates(String group, String name, String version) {
    Artifact artifact() {
        return new DefaultArtifact(group, name, "pom", version);
    }
}
