package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler reports names that it does not know; the processors report nothing about them. */
final class UnresolvedTest {
  private static final String EXPORTER =
      """
      package app;

      import dev.exporterkit.annotations.*;

      @Exporter(name = "c", port = 19200, description = "An app.", collectors = Lost.class)
      public final class App {}
      """;

  @ParameterizedTest
  @MethodSource("unresolved")
  void unresolvedSourcesAreLeftToTheCompiler(
      Tool tool, List<String> sources, @TempDir Path folder) {
    Compiled compiled = Compiling.with(tool, folder).compile(sources.toArray(new String[0]));
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.messages())
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).doesNotStartWith("["));
  }

  /** Eclipse's compiler shows processors no trace of an annotation whose name is ambiguous. */
  @Test
  void ambiguousNameIsLeftToJavac(@TempDir Path folder) {
    String source =
        """
        package app;

        import dev.exporterkit.annotations.*;
        import java.util.stream.*;

        @Collector(name = "c", description = "D.")
        final class Lost {
          @Gauge(name = "c_jobs", help = "H.")
          int jobs() {
            return 1;
          }
        }
        """;
    assertThat(Compiling.with(Tool.JAVAC, folder).compile(source).messages())
        .singleElement()
        .asString()
        .startsWith("reference to Collector is ambiguous");
  }

  static Stream<Arguments> unresolved() {
    String collector = "@Collector(name = \"c\", description = \"D.\")";
    String row = "record Row(@Gauge(name = \"c_jobs\", help = \"H.\") int jobs) {}";
    return Stream.of(
            List.of(
                lost(
                    collector,
                    "@Guage(name = \"c_jobs\", help = \"H.\") int jobs() { return 1; }")),
            List.of(
                lost(
                    collector,
                    "@Collect Row collect() { return null; }",
                    row.replace("Gauge", "Guage"))),
            List.of(lost(collector, "@Colect Row collect() { return null; }", row)),
            List.of(
                lost(
                    collector.replace("Col", "Co"),
                    "@Collect Row collect() { return null; }",
                    row)),
            List.of(
                lost(
                    collector,
                    "@Injekt Lost(String text) {}",
                    "@Collect Row row() { return null; }",
                    row)),
            List.of(
                lost(
                    collector,
                    "@Gauge(nmae = \"c_jobs\", help = \"H.\") int jobs() { return 1; }")),
            List.of(lost(collector, "@Gauge(name = 7, help = \"H.\") int jobs() { return 1; }")),
            List.of(lost(collector, "@Gauge(name = \"c_jobs\") int jobs() { return 1; }")),
            List.of(lost(collector, "@Gauge(name = NAME, help = \"H.\") int jobs() { return 1; }")),
            List.of(lost(collector + "@Cached", "@Collect Row row() { return null; }", row)),
            List.of(lost(collector + "@Allow", "@Collect Row row() { return null; }", row)),
            List.of(
                EXPORTER, lost("@Missing" + collector, "@Collect Row row() { return null; }", row)),
            List.of(EXPORTER),
            List.of(
                EXPORTER.replace("Lost.class", "Lost.class, options = Missing.class"),
                lost(collector, "@Collect Row row() { return null; }", row)))
        .flatMap(sources -> Stream.of(Tool.values()).map(tool -> Arguments.of(tool, sources)));
  }

  private static String lost(String annotation, String... members) {
    return "package app;\n\nimport dev.exporterkit.annotations.*;\n\n%s\nfinal class Lost {\n%s\n}\n"
        .formatted(annotation, String.join("\n", members));
  }
}
