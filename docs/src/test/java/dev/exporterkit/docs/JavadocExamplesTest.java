package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the Javadoc of annotations that are whole records. */
final class JavadocExamplesTest {
  private static final Path ANNOTATIONS =
      Page.ROOT.resolve("exporter-annotations/src/main/java/dev/exporterkit/annotations");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?) \\* }</pre>", Pattern.DOTALL);

  @TempDir Path out;

  static List<Block> records() throws IOException {
    try (Stream<Path> files = Files.list(ANNOTATIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Page::read)
          .map(JavadocExamplesTest::example)
          .filter(block -> block.text().matches("(?s)(record|@Info).*"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void exampleCompiles(Block example) {
    assertThat(Javac.compile(List.of(JavaBlock.fragment(example)), out)).isEmpty();
    assertThat(out.resolve("Fragment_Binding.class")).exists();
  }

  private static Block example(Page source) {
    var found = EXAMPLE.matcher(String.join("\n", source.lines()));
    String text = found.find() ? found.group(1).replaceAll("(?m)^ \\* ?", "") : "";
    return new Block(source, 1, text);
  }
}
