package dev.exporterkit.annotations.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The processors where no file is on a disk, as in build tools and in compile-testing. */
final class InMemoryTest {

  @Test
  void collectorGetsItsBinding() {
    Compilation compilation = compile(queue("queue_jobs"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "author", "Queue_Binding.class");
    assertThat(compilation)
        .generatedFile(
            StandardLocation.CLASS_OUTPUT,
            "META-INF/services/dev.exporterkit.api.spi.ExporterBinding")
        .contentsAsUtf8String()
        .isEqualTo("author.Queue_Exporter\n");
  }

  @Test
  void problemIsReportedAtTheAttribute() {
    JavaFileObject source = queue("queue_jobs_total");
    Compilation compilation = compile(source);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("\"queue_jobs_total\" ends in _total")
        .inFile(source)
        .onLineContaining("@Gauge(");
  }

  private static Compilation compile(JavaFileObject source) {
    return javac()
        .withProcessors(new CollectorProcessor(), new ExporterProcessor())
        .withOptions("--release", "17")
        .compile(source);
  }

  private static JavaFileObject queue(String metric) {
    return JavaFileObjects.forSourceString(
        "author.Queue",
        """
        package author;

        import dev.exporterkit.annotations.*;

        @Exporter(name = "queue", port = 19200, description = "Jobs that wait.")
        @Collector(name = "jobs", description = "Jobs in the queue.")
        public final class Queue {
          public static void main(String... args) {}

          @Gauge(name = "%s", help = "Jobs in the queue.")
          long jobs() {
            return 7;
          }
        }
        """
            .formatted(metric));
  }
}
