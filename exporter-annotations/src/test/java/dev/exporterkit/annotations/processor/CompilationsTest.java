package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens across packages, across compilations, and around broken classes. */
final class CompilationsTest {
  private static final String LIBRARY =
      """
      package library;

      import dev.exporterkit.annotations.*;

      @Collector(name = "pool", description = "A pool.", prefix = "pool")
      public final class Pool {
        @Collect
        public Row collect() {
          return new Row(1, 2);
        }

        public record Row(
            @Gauge(name = "pool_open", help = "Open.") int open,
            @Gauge(name = "app_free", help = "Free.") int free) {
          public int free() {
            return free;
          }
        }
      }
      """;
  private static final String EXPORTER =
      """
      package app;

      import dev.exporterkit.annotations.*;

      @Exporter(name = "app", port = 19999, description = "An app.", collectors = library.Pool.class)
      public final class App {
        public static void main(String... args) {}
      }
      """;

  private static final String SERVICES = "dev.exporterkit.api.spi.ExporterBinding";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void collectorsOfOtherPackagesAreBound(Tool tool) {
    Compiled compiled = compiling(tool).strictly().compile(LIBRARY, EXPORTER);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written("App_Exporter.java"))
        .contains("import library.Pool_Binding;", "List.of(new Pool_Binding())");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void collectorsOfOtherJarsAreBound(Tool library, Tool tool) {
    Path jar = library(library, LIBRARY);

    Compiled compiled = compiling(tool).against(jar).compile(EXPORTER);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written("App_Exporter.java")).contains("List.of(new Pool_Binding())");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void rowsOfOtherJarsAreRead(Tool library, Tool tool) {
    Path jar = library(library, LIBRARY);

    Compiled compiled =
        compiling(tool)
            .against(jar)
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "mine", description = "Mine.")
                final class Mine {
                  @Collect
                  library.Pool.Row collect() {
                    return null;
                  }
                }
                """);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written("Mine_Binding.java"))
        .contains(
            """
                rowRow.value(0, row.open());
                try {
                  rowRow.value(1, row.free());
                } catch (RuntimeException e) {
                  rowRow.broken(1, e);
                }
            """);
  }

  @ParameterizedTest
  @EnumSource
  void missingBindingOfLibraryIsNamed(Tool tool) {
    Path jar =
        Compiling.with(tool, folder.resolve("library")).processors().compile(LIBRARY).classes();

    assertThat(compiling(tool).against(jar).compile(EXPORTER).messages())
        .singleElement()
        .asString()
        .startsWith("[BINDING_MISSING] collector Pool has no Pool_Binding");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void brokenLibraryPrefixIsReportedAtTheEntry(Tool library, Tool tool) {
    Path jar = library(library, LIBRARY);

    Compiled compiled =
        compiling(tool).against(jar).compile(EXPORTER.replace("\"app\"", "\"other\""));

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("[PREFIX_MISSING] metric \"app_free\" lacks the prefix of exporter \"other\"");
    assertThat(compiled.diagnostics().get(0).getLineNumber()).isEqualTo(5);
    if (tool == Tool.JAVAC) {
      assertThat(compiled.diagnostics().get(0).getColumnNumber()).isEqualTo(91);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void problemOfClassFileIsReportedAtTheCollector(Tool library, Tool tool) {
    Path jar =
        library(
            library,
            """
            package library;

            import dev.exporterkit.annotations.*;

            public class Rows {
              public record Row(@Gauge(name = "app_used_percent", help = "Used.") int used) {}
            }
            """);

    Compiled compiled =
        compiling(tool)
            .against(jar)
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "mine", description = "Mine.")
                final class Mine {
                  @Collect
                  library.Rows.Row collect() {
                    return null;
                  }
                }
                """);

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("[PERCENT]")
        .endsWith("(In library.Rows.Row.used.)");
    assertThat(compiled.diagnostics().get(0).getLineNumber()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void descriptionIsTheFirstSentenceOfTheJavadoc(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;

                /**
                 * Jobs of {@link Queue one "queue"}, read by {@code Queue.size()}. Nothing else.
                 *
                 * @since 1.0
                 */
                @Exporter(name = "app", port = 19999)
                @Collector(name = "queue")
                final class Queue {
                  public static void main(String... args) {}

                  @Gauge(name = "app_jobs", help = "Jobs.")
                  long jobs() {
                    return 1;
                  }
                }
                """);

    assertThat(compiled.messages()).isEmpty();
    String sentence = "\"Jobs of one \\\"queue\\\", read by Queue.size().\"";
    assertThat(compiled.written("Queue_Binding.java")).contains(sentence);
    assertThat(compiled.written("Queue_Exporter.java")).contains(sentence);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void libraryKeepsTheDescriptionOfItsJavadoc(Tool library, Tool tool) {
    Compiled pool =
        Compiling.with(library, folder.resolve("library"))
            .compile(
                LIBRARY
                    .replace("description = \"A pool.\", ", "")
                    .replace("@Collector", "/** Connections of a pool. */\n@Collector"));

    Compiled compiled = compiling(tool).against(pool.classes()).compile(EXPORTER);

    assertThat(pool.written("Pool_Binding.java")).contains("\"Connections of a pool.\"");
    assertThat(compiled.messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void earlierExportersStayListed(Tool tool) {
    compiling(tool).compile(LIBRARY, EXPORTER.replace("class App", "class First"));

    Compiled compiled = compiling(tool).compile(EXPORTER);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written(SERVICES)).isEqualTo("app.App_Exporter\napp.First_Exporter\n");
  }

  @ParameterizedTest
  @EnumSource
  void deletedExporterIsNoLongerListed(Tool tool) throws IOException {
    compiling(tool).compile(LIBRARY, EXPORTER.replace("class App", "class First"));
    delete("First");

    Compiled compiled = compiling(tool).compile(EXPORTER);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written(SERVICES)).isEqualTo("app.App_Exporter\n");
  }

  @ParameterizedTest
  @EnumSource
  void exporterCompiledAgainStaysListedOnce(Tool tool) throws IOException {
    compiling(tool).compile(LIBRARY, EXPORTER, EXPORTER.replace("class App", "class First"));
    delete("App");

    Compiled compiled = compiling(tool).compile(EXPORTER);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written(SERVICES)).isEqualTo("app.App_Exporter\napp.First_Exporter\n");
  }

  /** Outside the IDE, Eclipse's compiler does not replace a generated class that it finds. */
  @Test
  void eclipseDoesNotReplaceWhatIsThere() {
    compiling(Tool.ECLIPSE).compile(LIBRARY);

    assertThat(compiling(Tool.ECLIPSE).compile(LIBRARY).messages())
        .singleElement()
        .asString()
        .startsWith("[WRITE] cannot write library.Pool_Binding: Source file already exists");
    assertThat(compiling(Tool.JAVAC).compile(LIBRARY).messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void brokenCollectorCostsOnlyItsOwn(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .compile(
                LIBRARY,
                EXPORTER,
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "broken", description = "Broken.")
                final class Broken {}
                """);

    assertThat(compiled.messages()).singleElement().asString().startsWith("[COLLECT_MISSING]");
  }

  @ParameterizedTest
  @EnumSource
  void unknownTypesAreLeftToTheCompiler(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;
                import java.util.List;

                @Collector(name = "lost", description = "Lost.")
                final class Lost {
                  @Collect
                  List<Nowhere> collect() {
                    return null;
                  }
                }
                """);

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .containsPattern("cannot find symbol|cannot be resolved");
  }

  @ParameterizedTest
  @EnumSource
  void unknownRuleIsLeftToTheCompiler(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;
                import dev.exporterkit.api.Rule;

                @Allow(rule = {Rule.PERCENT, Rule.PERCENTAGE}, reason = "R.")
                @Collector(name = "jobs", description = "Jobs.")
                final class Jobs {
                  @Gauge(name = "app_done_percent", help = "Jobs done.")
                  double done() {
                    return 1;
                  }
                }
                """);

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .containsPattern("cannot find symbol|cannot be resolved|must be an enum constant");
  }

  @ParameterizedTest
  @EnumSource
  void typesOfOtherProcessorsAreAwaited(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .processors(new CollectorProcessor(), new RowProcessor())
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "late", description = "Late.")
                final class Late {
                  @Collect
                  LateRow collect() {
                    return null;
                  }
                }
                """);

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written("Late_Binding.java")).contains("row.jobs()");
  }

  @ParameterizedTest
  @EnumSource
  void clientJavaMetricsAreSentElsewhere(Tool tool) {
    Compiled compiled =
        compiling(tool)
            .compile(
                """
                package io.prometheus.metrics.core.metrics;

                public final class Counter {}
                """,
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "own", description = "Own.")
                final class Own {
                  final io.prometheus.metrics.core.metrics.Counter hits = null;

                  @Gauge(name = "app_jobs", help = "Jobs.")
                  long jobs() {
                    return 1;
                  }
                }
                """);

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("[CLIENT_JAVA_FIELD] field \"hits\" is a metric of client_java, Counter");
  }

  @ParameterizedTest
  @EnumSource
  void veryWideRowsAreFilledInParts(Tool tool) {
    String components =
        IntStream.range(0, 150)
            .mapToObj(i -> "@Gauge(name = \"app_v%d\", help = \"H.\") int v%d".formatted(i, i))
            .collect(Collectors.joining(",\n"));
    Compiled compiled =
        compiling(tool)
            .strictly()
            .compile(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(name = "wide", description = "Wide.")
                final class Wide {
                  @Collect
                  Row collect() {
                    return null;
                  }

                  record Row(%s) {}
                }
                """
                    .formatted(components));

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written("Wide_Binding.java"))
        .containsSubsequence(
            "rowRowValues1(row, rowRow);",
            "rowRowValues2(row, rowRow);",
            "void rowRowValues1(",
            "rowRow.value(99, row.v99());",
            "void rowRowValues2(",
            "rowRow.value(149, row.v149());");
  }

  /** The compiler of a library, and that of the program which uses it. */
  static Stream<Arguments> pairs() {
    return Stream.of(Tool.values())
        .flatMap(library -> Stream.of(Tool.values()).map(tool -> Arguments.of(library, tool)));
  }

  /** Deletes what belongs to a class, as build tools do before they compile it again. */
  private void delete(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(found -> found.toString().contains(name)).toList()) {
        Files.delete(file);
      }
    }
  }

  private Compiling compiling(Tool tool) {
    return Compiling.with(tool, folder.resolve("app"));
  }

  private Path library(Tool tool, String source) {
    return Compiling.with(tool, folder.resolve("library")).compile(source).classes();
  }
}
