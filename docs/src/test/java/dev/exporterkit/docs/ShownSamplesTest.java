package dev.exporterkit.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.BufferSink;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.TextWriter;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "you get" shows is what comes of what "you write". */
final class ShownSamplesTest {
  private static final Page ANNOTATIONS = Page.of("docs/annotations.md");

  @TempDir Path out;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cluster | new Cluster("eu", 2, List.of(new Cluster.Node("a", 12), new Cluster.Node("b", 9)))
          Query   | new Query("q1", 1009, Query.Phase.RUNNING)
          """)
  void recordGivesWhatIsShown(String type, String row) throws Exception {
    Block written = first("java", 0, "record " + type + "(");
    Block shown = first("text", written.line(), "");
    JavaBlock source = JavaBlock.fragment(written, "return Optional.of(" + row + ");");
    assertThat(Javac.compile(List.of(source), out)).isEmpty();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
      assertThat(text(fetch(classes))).isEqualTo(shown.text());
    }
  }

  private static Block first(String language, int after, String beginning) {
    return ANNOTATIONS.blocks(language).stream()
        .filter(block -> block.line() > after && block.text().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the collector takes no context
  private static Sheet fetch(ClassLoader classes) throws Exception {
    var binding = (CollectorBinding<Object>) newObject(classes, "Fragment_Binding");
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    binding.fetch(newObject(classes, "Fragment"), null, sheet);
    return sheet.freeze();
  }

  private static Object newObject(ClassLoader classes, String name) throws Exception {
    Constructor<?> constructor = classes.loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static String text(Sheet sheet) throws Exception {
    Kept kept = new Kept();
    TextWriter.prometheus().write(Exposition.of(List.of(Source.of(sheet))), kept);
    return kept.bytes.toString(UTF_8);
  }

  private static final class Kept implements BufferSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public byte[] acquire() {
      return new byte[1024];
    }

    @Override
    public byte[] flush(byte[] segment, int length) {
      bytes.write(segment, 0, length);
      return segment;
    }

    @Override
    public void finish(byte[] segment, int length) {
      bytes.write(segment, 0, length);
    }
  }
}
