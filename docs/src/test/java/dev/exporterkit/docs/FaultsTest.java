package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults and the suite that shows them. */
final class FaultsTest {
  private static final Path SUITE = Page.ROOT.resolve("sample-exporters/faults/src/test/java");

  /** Where else a row may be shown: with the smallest exporter, or with a real target. */
  private static final List<Path> OTHERS =
      Stream.of("exporter-runtime", "sample-exporters/tests")
          .map(module -> Page.ROOT.resolve(module).resolve("src/test/java"))
          .toList();

  private static final Pattern TEST =
      Pattern.compile("@(?:Parameterized)?Test\\b[^{]*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test\\.\\w+)`");

  @Test
  void everyTestHasItsRow() throws IOException {
    String page = String.join("\n", Page.of("docs/faults.md").lines());
    List<String> named = NAMED.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(named).containsAll(tests(SUITE));
    List<String> all = new ArrayList<>(tests(SUITE));
    for (Path other : OTHERS) {
      all.addAll(tests(other));
    }
    assertThat(all).containsAll(named);
  }

  private static List<String> tests(Path suite) throws IOException {
    List<String> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(suite)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        TEST.matcher(source(file))
            .results()
            .map((MatchResult found) -> type + "." + found.group(1))
            .forEach(tests::add);
      }
    }
    return tests;
  }

  /** The sources of parameters have braces, which a test's head has not otherwise. */
  private static String source(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?s)@(?:Enum|Value|Csv)Source\\([^)]*\\)", "");
  }
}
