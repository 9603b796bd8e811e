package dev.exporterkit.annotations.processor;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that authors use: the one that runs the tests, and the one in Eclipse. */
enum Tool {
  JAVAC(
      ToolProvider.getSystemJavaCompiler(), List.of("-Xlint:all,-processing,-options", "-Werror")),
  ECLIPSE(new EclipseCompiler(), List.of("-failOnWarning"));

  private final JavaCompiler compiler;
  private final List<String> strictly;

  Tool(JavaCompiler compiler, List<String> strictly) {
    this.compiler = compiler;
    this.strictly = strictly;
  }

  JavaCompiler compiler() {
    return compiler;
  }

  /** Returns the options that make each of its own warnings fail the compilation. */
  List<String> strictly() {
    return strictly;
  }
}
