package dev.exporterkit.annotations.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles the sources of a test as an author's build does. The folder may hold what an earlier
 * compilation left, as with builds that compile again only what changed.
 */
final class Compiling {
  private final Tool tool;
  private final Path folder;
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private List<Processor> processors = List.of(new CollectorProcessor(), new ExporterProcessor());

  private Compiling(Tool tool, Path folder) {
    this.tool = tool;
    this.folder = folder;
  }

  /** Begins a compilation into a folder. */
  static Compiling with(Tool tool, Path folder) {
    return new Compiling(tool, folder);
  }

  /** Shows the compiler's own warnings, and fails on them. */
  Compiling strictly() {
    options.addAll(tool.strictly());
    return this;
  }

  Compiling against(Path... classes) {
    classPath.addAll(List.of(classes));
    return this;
  }

  Compiling processors(Processor... some) {
    processors = List.of(some);
    return this;
  }

  /** Compiles sources, each given by its text. */
  Compiled compile(String... sources) {
    try {
      List<Path> files = new ArrayList<>();
      for (String source : sources) {
        files.add(save(source));
      }
      return compile(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all sources of a folder and those below. */
  static String[] sourcesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> sources = new ArrayList<>();
      for (Path file :
          files.filter(found -> found.toString().endsWith(".java")).sorted().toList()) {
        sources.add(Files.readString(file));
      }
      return sources.toArray(new String[0]);
    }
  }

  private Compiled compile(List<Path> sources) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path generated = Files.createDirectories(folder.resolve("generated"));
    JavaCompiler compiler = tool.compiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              options(classes, generated),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compiled(
          success, shown(diagnostics.getDiagnostics()), written(generated, classes), classes);
    }
  }

  private static List<Diagnostic<? extends JavaFileObject>> shown(
      List<Diagnostic<? extends JavaFileObject>> all) {
    return all.stream().filter(found -> found.getKind() != Diagnostic.Kind.NOTE).toList();
  }

  private List<String> options(Path classes, Path generated) {
    String path =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path"), classes.toString()),
                classPath.stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> all =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-s",
                generated.toString(),
                "-classpath",
                path));
    all.addAll(options);
    return all;
  }

  private static SortedMap<String, String> written(Path... folders) throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if (!name.endsWith(".class")) {
            written.put(name, Files.readString(file));
          }
        }
      }
    }
    return written;
  }

  /** Writes a source where the package and the first class that it declares belong. */
  private Path save(String source) throws IOException {
    String simpleName =
        source.replaceFirst("(?s).*?\\n[a-z ]*(?:class|record|enum) (\\w+).*", "$1");
    String home = source.replaceFirst("(?s).*?package ([a-z.]+);.*", "$1");
    Path file =
        folder.resolve("sources").resolve(home.replace('.', '/')).resolve(simpleName + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }
}
