package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says of folders and classes. */
final class HouseTest {
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
    Set<String> sources;
    try (Stream<Path> files = Files.walk(Page.ROOT)) {
      sources =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toUnmodifiableSet());
    }
    List<String> named =
        CONTRIBUTING.code().stream()
            .filter(code -> code.matches("([a-z]+\\.)*[A-Z]\\w+"))
            .map(code -> code.replaceFirst(".*\\.", "") + ".java")
            .toList();
    assertThat(named).contains("RuleId.java").allMatch(sources::contains);
  }
}
