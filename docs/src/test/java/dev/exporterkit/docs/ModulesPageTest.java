package dev.exporterkit.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The module of docs/modules.md, compiled against the real jars and run from a module path. */
@Timeout(120)
final class ModulesPageTest {
  private static final Page PAGE = Page.of("docs/modules.md");
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
  private static final List<Path> JARS =
      CLASS_PATH.stream().filter(path -> path.toString().endsWith(".jar")).toList();
  private static final Pattern URL = Pattern.compile("url=(http\\S+)");

  @TempDir private Path folder;

  /** Before Maven's phase "package", our modules are folders, which have no module names. */
  @BeforeEach
  void jarsAreBuilt() {
    assumeTrue(ours().anyMatch(path -> name(path).startsWith("exporter-runtime")));
  }

  @Test
  void everyJarHasItsModuleName() throws IOException {
    for (Path path : ours().toList()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
            .as("%s", path)
            .startsWith("dev.exporterkit.");
      }
    }
  }

  @Test
  void modularExporterRuns() throws Exception {
    compile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath() + File.pathSeparator + folder.resolve("classes"),
                "--add-modules",
                "ALL-DEFAULT,ALL-MODULE-PATH",
                "--module",
                "com.example.queue/com.example.queue.QueueExporter",
                "--web.listen-address=127.0.0.1:0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader log = process.inputReader(UTF_8);
        InputStream metrics = URI.create(url(log) + "metrics").toURL().openStream()) {
      assertThat(new String(metrics.readAllBytes(), UTF_8)).contains("\nqueue_jobs 7");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void compile() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Block block : PAGE.blocks("java")) {
      String text = block.text();
      String name = text.startsWith("module ") ? "module-info.java" : "QueueExporter.java";
      sources.add(Files.writeString(folder.resolve(name), text));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              Files.createDirectories(folder.resolve("classes")).toString(),
              "-Xlint:all,-requires-automatic,-processing",
              "-Werror",
              "--module-path",
              modulePath(),
              "--processor-path",
              modulePath());
      assertThat(
              compiler
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
  }

  private static String url(BufferedReader log) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher url = URL.matcher(line);
      if (url.find()) {
        return url.group(1);
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("the exporter did not start: " + all);
  }

  /** Returns what an exporter needs, without what only the tests do. */
  private static String modulePath() {
    return JARS.stream()
        .filter(path -> !name(path).matches("(junit|assertj|byte-buddy|opentest4j|apiguardian).*"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> ours() {
    return JARS.stream().filter(path -> name(path).matches("(exporter|sample)-.*"));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
