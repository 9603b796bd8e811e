package dev.exporterkit.annotations.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that are unusual, and right: what is written for them compiles without a warning. */
final class OddSourcesTest {
  /** Simple names that generated code uses. */
  private static final List<String> TAKEN =
      List.of(
          "Class",
          "String",
          "Object",
          "Override",
          "Exception",
          "RuntimeException",
          "SuppressWarnings",
          "Integer",
          "Record",
          "List",
          "Map",
          "Optional",
          "Objects",
          "Iterator",
          "Generated",
          "RowSchema",
          "Unit",
          "RowBuilder",
          "SheetBuilder",
          "CollectRequest",
          "CollectorBinding",
          "CollectorDescriptor",
          "ExporterBinding",
          "ExporterDescriptor",
          "EnumText");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void namesOfTheJdkAreTaken(Tool tool) {
    List<String> sources = new ArrayList<>();
    TAKEN.forEach(name -> sources.add("package p;\n\nfinal class %s {}\n".formatted(name)));
    sources.add(
        """
        package p;

        import dev.exporterkit.annotations.*;
        import java.util.stream.Stream;

        @Exporter(name = "p", port = 19999, description = "P.", collectors = C.Rows.class, config = C.Config.class)
        final class C {
          public static void main(java.lang.String... args) {}

          record Config(int depth) {}

          enum Object {
            @Label("one") ONE,
            TWO
          }

          @Collector(name = "rows", description = "Rows.")
          static final class Rows {
            @Collect
            Stream<Class> collect() {
              return Stream.of();
            }
          }

          record Id(@Label java.lang.String node) {}

          record Class(
              @Label Id id,
              @Label Object object,
              @Label java.util.Optional<java.lang.Integer> number,
              @Label("text") @Gauge(name = "p_three", help = "H.") java.util.Map<java.lang.Long, Long> three) {
            @Gauge(name = "p_one_seconds", help = "H.", in = dev.exporterkit.api.Unit.MILLISECONDS)
            java.util.OptionalInt one() {
              return java.util.OptionalInt.empty();
            }

            @StateSet(name = "p_two", help = "H.")
            Object two() {
              return null;
            }
          }
        }
        """);
    assertCompiles(tool, sources);
  }

  @ParameterizedTest
  @EnumSource
  void namesOfLocalsAndContextualKeywords(Tool tool) {
    assertCompiles(
        tool,
        List.of(
            """
            package p;

            import dev.exporterkit.annotations.*;
            import java.util.*;

            final class C {
              @Collector(name = "odd", description = "Odd.")
              static final class Odd {
                @Collect
                synchronized List<Yield> collect() throws RuntimeException, java.io.IOException {
                  return List.of();
                }

                List<Yield> collect(int other) {
                  return List.of();
                }
              }

              record Yield(
                  @Label String row,
                  @Label String sheet,
                  @Label("size") String größe,
                  @Gauge(name = "p_outer", help = "Größe.") long outer,
                  @Gauge(name = "p_e", help = "H.") long e,
                  @Gauge(name = "p_run", help = "H.") long run,
                  List<Wait> yield,
                  Map<STATE, Unit> record) {
                @Gauge(name = "p_collector", help = "H.")
                <T> long collector() {
                  return 1;
                }

                static long collector(long one) {
                  return one;
                }
              }

              record Wait(@Label STATE var, @Gauge(name = "p_wait", help = "H.") long value) {}

              record Unit(@Label int Level, @Gauge(name = "p_unit", help = "H.") long value) {}
            }
            """
                .replace("Map<STATE, Unit> record", "@Label(\"by\") Map<STATE, Unit> record"),
            """
            package p;

            enum STATE {
              UP,
              DOWN
            }
            """));
  }

  @ParameterizedTest
  @EnumSource
  void deprecatedTypes(Tool tool) {
    assertCompiles(
        tool,
        List.of(
            """
            package p;

            import dev.exporterkit.annotations.*;
            import java.util.*;

            @Exporter(name = "p", port = 19999, description = "P.")
            @Collector(name = "old", description = "Old.")
            @Deprecated(forRemoval = true)
            public final class C {
              public static void main(String... args) {}

              @Collect
              @Deprecated
              public List<Row> collect() {
                return List.of();
              }

              @Deprecated(forRemoval = true)
              public enum State {
                @Deprecated
                @Label("down")
                DOWN
              }

              @Deprecated(forRemoval = true)
              public record Row(
                  @Label State state, @Gauge(name = "p_one", help = "H.") @Deprecated long one) {}
            }
            """));
  }

  /** More than javac's stack holds as one chain of calls, and than one method of 64 KB. */
  @ParameterizedTest
  @EnumSource
  void twoThousandSingleValues(Tool tool) {
    assertCompiles(
        tool,
        List.of(
            collector(
                repeated(
                    2000,
                    "@Gauge(name = \"p_v%1$d\", help = \"Value %1$d.\") long v%1$d() { return %1$d; }"))));
  }

  @ParameterizedTest
  @EnumSource
  void manyMapsAndTexts(Tool tool) {
    assertCompiles(
        tool,
        List.of(
            collector(
                "enum Code {"
                    + repeated(1500, "@Label(\"code %1$d\") C%1$d,")
                    + "}\n"
                    + repeated(
                        150,
                        "@Label(\"code\") @Gauge(name = \"p_m%1$d\", help = \"H.\")"
                            + " java.util.Map<Code, Long> m%1$d() { return null; }"))));
  }

  @ParameterizedTest
  @EnumSource
  void recordsOf250Components(Tool tool) {
    IntFunction<String> row =
        n ->
            "record Row%d(%s) {}\n"
                .formatted(
                    n,
                    IntStream.range(0, 250)
                        .mapToObj(
                            i ->
                                "@Gauge(name = \"p_r%d_v%d\", help = \"H.\") int v%d"
                                    .formatted(n, i, i))
                        .collect(joining(", ")));
    assertCompiles(
        tool,
        List.of(
            collector(
                "@Collect All collect() { return null; }\n"
                    + "record All(Row0 a, Row1 b, Row2 c, Row3 d) {}\n"
                    + IntStream.range(0, 4).mapToObj(row).collect(joining()))));
  }

  private void assertCompiles(Tool tool, List<String> sources) {
    Compiled compiled =
        Compiling.with(tool, folder).strictly().compile(sources.toArray(new String[0]));
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.bindings()).hasSize(1);
  }

  private static String collector(String body) {
    return """
    package p;

    import dev.exporterkit.annotations.*;

    @Collector(name = "many", description = "Many.")
    final class C {
      %s
    }
    """
        .formatted(body);
  }

  private static String repeated(int count, String line) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> line.formatted(i) + "\n")
        .collect(joining());
  }
}
