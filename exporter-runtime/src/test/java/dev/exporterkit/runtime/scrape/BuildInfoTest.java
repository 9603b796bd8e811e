package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildInfoTest {
  private static final String JAVA = System.getProperty("java.version");

  @TempDir Path folder;

  @Test
  void manifestOfTheJarTellsAll() throws Exception {
    assertThat(
            inJar(Map.of("Implementation-Version", "1.2", "Implementation-Build", "0c5f6e2-dirty")))
        .isEqualTo(new BuildInfo("1.2", "0c5f6e2-dirty", JAVA));
  }

  @Test
  void whatNobodySaysIsUnknown() throws Exception {
    assertThat(inJar(Map.of("Implementation-Build", " ")))
        .isEqualTo(new BuildInfo("unknown", "unknown", JAVA));
    assertThat(BuildInfo.of(BuildInfoTest.class))
        .isEqualTo(new BuildInfo("unknown", "unknown", JAVA));
    assertThat(BuildInfo.of(String.class)).isEqualTo(new BuildInfo("unknown", "unknown", JAVA));
  }

  /** Returns what is told of a class in a jar, in a folder whose name a URL has to quote. */
  private BuildInfo inJar(Map<String, String> says) throws Exception {
    Path jar = Files.createDirectories(folder.resolve("a b%20ü")).resolve("exporter.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    says.forEach(manifest.getMainAttributes()::putValue);
    String file = Exporter.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = Exporter.class.getResourceAsStream("/" + file)) {
      out.putNextEntry(new JarEntry(file));
      in.transferTo(out);
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      return BuildInfo.of(loader.loadClass(Exporter.class.getName()));
    }
  }

  private static final class Exporter {}
}
