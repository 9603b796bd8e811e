package dev.exporterkit.annotations.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens across packages, across compilations, and around broken classes. */
final class CompilationsTest {
  private static final JavaFileObject LIBRARY =
      Compiling.source(
          """
          package library;

          import dev.exporterkit.annotations.*;

          @Collector(value = "pool", description = "A pool.", prefix = "pool")
          public final class Pool {
            @Collect
            public Row collect() {
              return new Row(1, 2);
            }

            public record Row(
                @Gauge(name = "pool_open", help = "Open.") int open,
                @Gauge(name = "app_free", help = "Free.") int free) {}
          }
          """);
  private static final JavaFileObject EXPORTER =
      Compiling.source(
          """
          package app;

          import dev.exporterkit.annotations.*;

          @Exporter(name = "app", port = 9999, description = "An app.", collectors = library.Pool.class)
          public final class App {}
          """);

  @Test
  void collectorsOfOtherPackagesAreBound() {
    Compilation compilation = Compiling.strictly(LIBRARY, EXPORTER);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(generated(compilation, "App_Exporter.java"))
        .contains("import library.Pool_Binding;", "List.of(new Pool_Binding())");
  }

  @Test
  void collectorsOfOtherJarsAreBound(@TempDir Path jar) throws IOException {
    Compiling.save(Compiling.compile(LIBRARY), jar);

    Compilation compilation = Compiling.compileAgainst(List.of(jar), EXPORTER);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(generated(compilation, "App_Exporter.java")).contains("List.of(new Pool_Binding())");
  }

  @Test
  void rowsOfOtherJarsAreRead(@TempDir Path jar) throws IOException {
    Compiling.save(Compiling.compile(LIBRARY), jar);

    Compilation compilation =
        Compiling.compileAgainst(
            List.of(jar),
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(value = "mine", description = "Mine.")
                final class Mine {
                  @Collect
                  library.Pool.Row collect() {
                    return null;
                  }
                }
                """));

    assertThat(generated(compilation, "Mine_Binding.java"))
        .containsSubsequence("\"pool_open\"", "\"app_free\"", "row.open()", "row.free()");
  }

  @Test
  void missingBindingOfLibraryIsNamed(@TempDir Path jar) throws IOException {
    Compiling.save(Compiling.withoutProcessors(LIBRARY), jar);

    Compilation compilation = Compiling.compileAgainst(List.of(jar), EXPORTER);

    assertThat(messages(compilation))
        .singleElement()
        .asString()
        .startsWith("[BINDING_MISSING] collector Pool has no Pool_Binding");
  }

  @Test
  void brokenLibraryPrefixIsReportedAtTheEntry(@TempDir Path jar) throws IOException {
    Compiling.save(Compiling.compile(LIBRARY), jar);
    JavaFileObject other =
        Compiling.source(Compiling.text(EXPORTER).replace("\"app\"", "\"other\""));

    Compilation compilation = Compiling.compileAgainst(List.of(jar), other);

    assertThat(messages(compilation))
        .singleElement()
        .asString()
        .startsWith("[WE-14] metric \"app_free\" of collector \"pool\"");
    assertThat(compilation.diagnostics().get(0).getLineNumber()).isEqualTo(5);
    assertThat(compilation.diagnostics().get(0).getColumnNumber()).isEqualTo(90);
  }

  @Test
  void problemOfClassFileIsToldAtTheCollector(@TempDir Path jar) throws IOException {
    JavaFileObject rows =
        Compiling.source(
            """
            package library;

            import dev.exporterkit.annotations.*;

            public class Rows {
              public record Row(@Gauge(name = "app_used_percent", help = "Used.") int used) {}
            }
            """);
    Compiling.save(Compiling.compile(rows), jar);

    Compilation compilation =
        Compiling.compileAgainst(
            List.of(jar),
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(value = "mine", description = "Mine.")
                final class Mine {
                  @Collect
                  library.Rows.Row collect() {
                    return null;
                  }
                }
                """));

    assertThat(messages(compilation))
        .singleElement()
        .asString()
        .startsWith("[WE-17]")
        .endsWith("(In library.Rows.Row.used.)");
    assertThat(compilation.diagnostics().get(0).getLineNumber()).isEqualTo(6);
  }

  @Test
  void earlierExportersStayListed(@TempDir Path out) throws IOException {
    JavaFileObject first =
        Compiling.source(Compiling.text(EXPORTER).replace("class App", "class First"));
    List<JavaFileObject> sources = List.of(LIBRARY, first);
    Incremental.compile(out, sources);
    Incremental.compile(out, List.of(LIBRARY, EXPORTER));

    assertThat(out.resolve("META-INF/services/dev.exporterkit.api.spi.ExporterBinding"))
        .hasContent("app.App_Exporter\napp.First_Exporter\n");
  }

  @Test
  void brokenCollectorCostsOnlyItsOwn() {
    Compilation compilation =
        Compiling.compile(
            LIBRARY,
            EXPORTER,
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(value = "broken", description = "Broken.")
                final class Broken {}
                """));

    assertThat(messages(compilation)).singleElement().asString().startsWith("[COLLECT_MISSING]");
  }

  @Test
  void unknownTypesAreLeftToJavac() {
    Compilation compilation =
        Compiling.compile(
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;
                import java.util.List;

                @Collector(value = "lost", description = "Lost.")
                final class Lost {
                  @Collect
                  List<Nowhere> collect() {
                    return null;
                  }
                }
                """));

    assertThat(messages(compilation)).singleElement().asString().contains("cannot find symbol");
  }

  @Test
  void typesOfOtherProcessorsAreAwaited() {
    Compilation compilation =
        javac()
            .withProcessors(new CollectorProcessor(), new RowProcessor())
            .compile(
                Compiling.source(
                    """
                    package app;

                    import dev.exporterkit.annotations.*;

                    @Collector(value = "late", description = "Late.")
                    final class Late {
                      @Collect
                      LateRow collect() {
                        return null;
                      }
                    }
                    """));

    assertThat(generated(compilation, "Late_Binding.java")).contains("row.jobs()");
  }

  @Test
  void clientJavaMetricsAreSentElsewhere() {
    Compilation compilation =
        Compiling.compile(
            Compiling.source(
                """
                package io.prometheus.metrics.core.metrics;

                public final class Counter {}
                """),
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(value = "own", description = "Own.")
                final class Own {
                  private final io.prometheus.metrics.core.metrics.Counter hits = null;

                  @Gauge(name = "app_jobs", help = "Jobs.")
                  long jobs() {
                    return 1;
                  }
                }
                """));

    assertThat(messages(compilation))
        .singleElement()
        .asString()
        .startsWith("[CLIENT_JAVA_FIELD] field \"hits\" is a metric of client_java, Counter");
  }

  @Test
  void veryWideRowsAreFilledInParts() {
    String components =
        IntStream.range(0, 150)
            .mapToObj(i -> "@Gauge(name = \"app_v%d\", help = \"H.\") int v%d".formatted(i, i))
            .collect(Collectors.joining(",\n"));
    Compilation compilation =
        Compiling.strictly(
            Compiling.source(
                """
                package app;

                import dev.exporterkit.annotations.*;

                @Collector(value = "wide", description = "Wide.")
                final class Wide {
                  @Collect
                  Row collect() {
                    return null;
                  }

                  record Row(%s) {}
                }
                """
                    .formatted(components)));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(generated(compilation, "Wide_Binding.java"))
        .containsSubsequence(
            "rowRowValues1(row, rowRow);",
            "rowRowValues2(row, rowRow);",
            "void rowRowValues1(",
            "rowRow.value(99, row.v99());",
            "void rowRowValues2(",
            "rowRow.value(149, row.v149());");
  }

  private static String generated(Compilation compilation, String name) {
    return compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == Kind.SOURCE && file.getName().endsWith("/" + name))
        .map(Compiling::text)
        .collect(Collectors.joining());
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
