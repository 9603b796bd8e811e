package dev.exporterkit.annotations.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles into a folder that may hold what an earlier compilation left. */
final class Incremental {
  private Incremental() {}

  static void compile(Path out, List<JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              out.toString(),
              "-classpath",
              System.getProperty("java.class.path") + ":" + out);
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources);
      task.setProcessors(List.of(new CollectorProcessor(), new ExporterProcessor()));
      if (!task.call()) {
        throw new IllegalStateException("the sources do not compile");
      }
    }
  }
}
