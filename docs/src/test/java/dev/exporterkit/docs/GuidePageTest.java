package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The author's guide shows code that is compiled and run, in the package {@code guide}. */
@Tag("once")
final class GuidePageTest {
  private static final int MAX_PROSE = 25;
  private static final Page GUIDE = Page.of("docs/guide.md");

  static List<Block> examples() {
    return GUIDE.blocks("java");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleIsPartOfATest(Block example) throws IOException {
    String wanted = withoutIndent(example.text());
    boolean isFound = sources().stream().anyMatch(source -> withoutIndent(source).contains(wanted));
    assertThat(isFound).as("the package guide has:\n%s", example.text()).isTrue();
  }

  @Test
  void everyQuestionWithMetricsHasATest() throws IOException {
    List<String> sources = sources();
    List<String> questions = GUIDE.blocks("text").stream().map(GuidePageTest::question).toList();
    assertThat(questions)
        .isNotEmpty()
        .allMatch(question -> sources.stream().anyMatch(source -> source.contains(question)));
  }

  /** Returns the heading above a block, as a string literal. */
  private static String question(Block block) {
    return GUIDE.lines().subList(0, block.line()).stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> '"' + line.substring(3) + '"')
        .reduce("", (first, last) -> last);
  }

  @Test
  void responseToEachQuestionIsShort() {
    int lines = 0;
    for (String line : GUIDE.prose()) {
      lines = line.startsWith("## ") ? 0 : lines + (line.isBlank() ? 0 : 1);
      assertThat(lines).as("prose until: %s", line).isLessThanOrEqualTo(MAX_PROSE);
    }
  }

  private static String withoutIndent(String code) {
    return code.lines().map(String::strip).reduce("\n", (all, line) -> all + line + "\n");
  }

  private static List<String> sources() throws IOException {
    Path folder = Page.ROOT.resolve("docs/src/test/java/dev/exporterkit/docs/guide");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Page::read).map(page -> String.join("\n", page.lines())).toList();
    }
  }
}
