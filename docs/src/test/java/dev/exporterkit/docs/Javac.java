package dev.exporterkit.docs;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The compiler as an author has it: with the processor, and with warnings as errors. */
final class Javac {
  private Javac() {}

  /** Returns what the compiler says, nothing if it is content. */
  static String compile(List<JavaBlock> sources, Path out) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all,-processing,-options",
            "-Werror",
            "-classpath",
            classPath,
            "-processorpath",
            classPath,
            "-d",
            out.toString());
    var files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    boolean good =
        compiler
            .getTask(said, files, null, options, null, sources.stream().map(Source::new).toList())
            .call();
    return good ? said.toString() : "javac failed\n" + said;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(JavaBlock block) {
      super(URI.create("string:///" + block.path()), JavaFileObject.Kind.SOURCE);
      this.text = block.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
