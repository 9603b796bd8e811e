package dev.exporterkit.annotations.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/** Compiles the sources of a test as an author's build does. */
final class Compiling {
  private static final String[] ALL_WARNINGS = {"-Xlint:all,-processing,-options", "-Werror"};

  private Compiling() {}

  /** Compiles with all warnings as errors. */
  static Compilation strictly(JavaFileObject... sources) {
    return javac()
        .withProcessors(new CollectorProcessor(), new ExporterProcessor())
        .withOptions(options(List.of(), ALL_WARNINGS))
        .compile(Arrays.asList(sources));
  }

  static Compilation compile(JavaFileObject... sources) {
    return compileAgainst(List.of(), sources);
  }

  static Compilation compileAgainst(List<Path> classPath, JavaFileObject... sources) {
    return javac()
        .withProcessors(new CollectorProcessor(), new ExporterProcessor())
        .withOptions(options(classPath))
        .compile(Arrays.asList(sources));
  }

  static Compilation withoutProcessors(JavaFileObject... sources) {
    return javac().withOptions(options(List.of())).compile(Arrays.asList(sources));
  }

  /** Returns all sources of a folder and those below, each with the name that its path gives it. */
  static JavaFileObject[] sourcesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<JavaFileObject> sources = new ArrayList<>();
      for (Path file :
          files.filter(found -> found.toString().endsWith(".java")).sorted().toList()) {
        sources.add(source(Files.readString(file)));
      }
      return sources.toArray(new JavaFileObject[0]);
    }
  }

  /** Returns a source by the package and the first class that it declares. */
  static JavaFileObject source(String text) {
    String simpleName = text.replaceFirst("(?s).*?\\n[a-z ]*class (\\w+).*", "$1");
    String home = text.replaceFirst("(?s).*?package ([a-z.]+);.*", "$1");
    return JavaFileObjects.forSourceString(home + "." + simpleName, text);
  }

  /** Writes the class files of a compilation into a folder. */
  static void save(Compilation compilation, Path folder) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != Kind.SOURCE) {
        Path target = folder.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (InputStream content = file.openInputStream()) {
          Files.write(target, content.readAllBytes());
        }
      }
    }
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> options(List<Path> classPath, String... more) {
    String path =
        String.join(
            File.pathSeparator,
            Stream.concat(
                    Stream.of(System.getProperty("java.class.path")),
                    classPath.stream().map(Path::toString))
                .toList());
    List<Object> options = new ArrayList<>(List.of("--release", "17", "-classpath", path));
    options.addAll(List.of(more));
    return options;
  }
}
