package dev.exporterkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.ExporterBinding;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundExportersTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void brokenEntriesAreSkippedWithALine(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(ExporterBinding.class.getName()),
        "gone.Gone_Exporter\n%s\n%s\n"
            .formatted(NamedExporter.class.getName(), ExporterKit.class.getName()));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ExporterBinding.class.getClassLoader())) {
      Exporters exporters =
          new Exporters(
              new SoundExporters(ServiceLoader.load(ExporterBinding.class, loader), lines::add));

      assertThat(exporters.names()).contains("disk", "named").isEqualTo(exporters.names());
      assertThat(lines)
          .hasSize(2)
          .allMatch(line -> line.startsWith("exporter-kit: skipped an exporter"))
          .anyMatch(line -> line.contains("gone.Gone_Exporter"))
          .anyMatch(line -> line.contains(ExporterKit.class.getName()));
    }
  }
}
