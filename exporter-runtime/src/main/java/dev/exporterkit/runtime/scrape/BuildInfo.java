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
 * The build of a program, and its Java version.
 *
 * @param version the version of the exporter's jar; {@code unknown} outside a jar
 * @param revision the commit of the sources; {@code unknown} if it is not in the manifest
 * @param javaVersion the version of the running JVM
 */
public record BuildInfo(String version, String revision, String javaVersion) {
  private static final String UNKNOWN = "unknown";
  private static final Attributes.Name REVISION = new Attributes.Name("Implementation-Build");

  /** Returns the values in the manifest of a class's jar. */
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
      return new Attributes(); // not in a jar file, so there is no manifest
    }
  }

  private static Attributes manifest(File file) throws IOException {
    try (JarFile jar = new JarFile(file)) {
      @Nullable Manifest manifest = jar.getManifest();
      return manifest == null ? new Attributes() : manifest.getMainAttributes();
    }
  }

  /**
   * Returns the output of {@code --version}, in the form of the Go exporters; each line has its
   * line break.
   */
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
