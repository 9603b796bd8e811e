package dev.exporterkit.benchmarks.peer;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a class of this module with the JDK that runs the comparison. */
final class JavaCommand {
  private JavaCommand() {}

  /** The command up to the class and its own arguments. */
  static List<String> line(List<String> jvmFlags, Class<?> main, String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(java());
    line.addAll(jvmFlags);
    line.addAll(List.of("-cp", classPath(), main.getName()));
    line.addAll(List.of(arguments));
    return line;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The part of the comparison's class path that a user of client_java would have. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(JavaCommand::isOursOrClientJava)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOursOrClientJava(String entry) {
    String name = String.valueOf(Path.of(entry).getFileName());
    return name.equals("classes")
        || name.startsWith("benchmarks-")
        || name.startsWith("prometheus-metrics-");
  }
}
