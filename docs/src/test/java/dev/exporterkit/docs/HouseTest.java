package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of folders and classes. */
@Tag("once")
final class HouseTest {
  private static final List<String> MODULES =
      List.of(
          "exporter-api",
          "exporter-annotations",
          "exporter-formats",
          "exporter-runtime",
          "exporter-testkit",
          "exporter-http",
          "docs");
  private static final Page CONTRIBUTING = Page.of("CONTRIBUTING.md");

  @Test
  void everyFolderHasItsRow() throws IOException {
    try (Stream<Path> top = Files.list(Page.ROOT)) {
      List<String> folders =
          top.filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.equals("target"))
              .toList();
      assertThat(CONTRIBUTING.links()).containsAll(folders);
    }
  }

  @Test
  void namedClassesExist() throws IOException {
    Set<String> sources = sources();
    List<String> named =
        CONTRIBUTING.code().stream()
            .filter(code -> code.matches("([a-z]+\\.)*[A-Z]\\w+"))
            .map(code -> code.replaceFirst(".*\\.", "") + ".java")
            .toList();
    assertThat(named).contains("Rule.java").allMatch(sources::contains);
  }

  private static Set<String> sources() throws IOException {
    Set<String> names = new HashSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Page.ROOT.resolve(module).resolve("src"))) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      }
    }
    return names;
  }
}
