package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JavaBlocksTest {
  @TempDir Path out;

  static Stream<Page> pagesWithFiles() {
    return pages().filter(page -> page.blocks("java").stream().anyMatch(JavaBlock::isFile));
  }

  static Stream<Block> fragments() {
    return pages()
        .flatMap(page -> page.blocks("java").stream())
        .filter(block -> JavaBlock.hasType(block) && !JavaBlock.isFile(block));
  }

  /** Returns the pages but the author's guide, whose code is compiled with the tests. */
  private static Stream<Page> pages() {
    return Page.all().stream().filter(page -> !page.toString().equals("docs/guide.md"));
  }

  @ParameterizedTest
  @MethodSource("pagesWithFiles")
  void filesOfPageCompileTogether(Page page) {
    List<JavaBlock> sources =
        page.blocks("java").stream().filter(JavaBlock::isFile).map(JavaBlock::file).toList();
    assertThat(Javac.compile(sources, out)).isEmpty();
    assertThat(generated(sources)).exists();
  }

  @ParameterizedTest
  @MethodSource("fragments")
  void fragmentCompiles(Block block) {
    JavaBlock source = JavaBlock.fragment(block);
    assertThat(Javac.compile(List.of(source), out)).isEmpty();
    assertThat(generated(List.of(source))).exists();
  }

  /** Returns a class that is there only if the processor ran. */
  private Path generated(List<JavaBlock> sources) {
    JavaBlock collector =
        sources.stream()
            .filter(source -> source.text().contains("@Collector("))
            .findFirst()
            .orElseThrow();
    return out.resolve(collector.path().replace(".java", "_Binding.class"));
  }
}
