package dev.exporterkit.annotations.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles the sources of a test as an author's build does, with all warnings as errors. */
final class Compiling {
  private static final String IMPORTS =
      """
      package test; \
      import dev.exporterkit.annotations.*; \
      import dev.exporterkit.api.*; \
      import java.time.*; \
      import java.util.*; \
      import java.util.stream.Stream; \
      """;

  private Compiling() {}

  /** Returns a source in package {@code test}; its first line stays the first. */
  static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("test." + name, IMPORTS + text);
  }

  static Compilation compile(String name, String text) {
    return compile(source(name, text));
  }

  static Compilation compile(JavaFileObject... sources) {
    return compile(List.of(), sources);
  }

  static Compilation compile(List<Path> classPath, JavaFileObject... sources) {
    Stream<String> options = Stream.of("-Xlint:all,-processing,-options", "--release", "17");
    String path =
        String.join(
            java.io.File.pathSeparator,
            Stream.concat(
                    Stream.of(System.getProperty("java.class.path")),
                    classPath.stream().map(Path::toString))
                .toList());
    return javac()
        .withProcessors(new CollectorProcessor(), new ExporterProcessor())
        .withOptions(Stream.concat(options, Stream.of("-classpath", path)).toArray())
        .compile(Arrays.asList(sources));
  }
}
