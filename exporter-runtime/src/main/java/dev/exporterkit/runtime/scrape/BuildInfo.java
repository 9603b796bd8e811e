package dev.exporterkit.runtime.scrape;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a program was built from and runs on.
 *
 * @param version the version of the exporter's jar; {@code unknown} outside a jar
 * @param revision the commit that it was built from; {@code unknown} if nobody says
 * @param javaVersion the version of the running JVM
 */
public record BuildInfo(String version, String revision, String javaVersion) {
  private static final String UNKNOWN = "unknown";
  private static final Attributes.Name REVISION = new Attributes.Name("Implementation-Build");

  /** Returns what the jar of a class says in its manifest. */
  public static BuildInfo of(Class<?> type) {
    Attributes manifest = manifest(type);
    return new BuildInfo(
        said(manifest, Attributes.Name.IMPLEMENTATION_VERSION),
        said(manifest, REVISION),
        System.getProperty("java.version", UNKNOWN));
  }

  private static String said(Attributes manifest, Attributes.Name name) {
    @Nullable String value = manifest.getValue(name);
    return value == null || value.isBlank() ? UNKNOWN : value.strip();
  }

  private static Attributes manifest(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return new Attributes();
    }
    try {
      File file = new File(source.getLocation().toURI());
      return file.isFile() ? manifest(file) : new Attributes();
    } catch (URISyntaxException | IllegalArgumentException | IOException e) {
      return new Attributes(); // no jar in a file, and so nobody says
    }
  }

  private static Attributes manifest(File file) throws IOException {
    try (JarFile jar = new JarFile(file)) {
      @Nullable Manifest manifest = jar.getManifest();
      return manifest == null ? new Attributes() : manifest.getMainAttributes();
    }
  }

  /** Returns what {@code --version} prints, in the form of the Go exporters; each line is ended. */
  public String text(String program) {
    return """
        %s, version %s (revision: %s)
          java version:     %s
          platform:         %s/%s
        """
        .formatted(
            program,
            version,
            revision,
            javaVersion,
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
