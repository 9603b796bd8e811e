package dev.exporterkit.annotations.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler made of the sources.
 *
 * @param success whether it wrote class files
 * @param diagnostics its errors and warnings
 * @param written what processors wrote, sources and resources, by the name without folders
 * @param classes the folder of the class files
 */
record Compiled(
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    SortedMap<String, String> written,
    Path classes) {

  /** Returns the text of a source or resource; empty if nobody wrote it. */
  String written(String name) {
    return written.getOrDefault(name, "");
  }

  /** Returns the names of the bindings of collectors, with their packages. */
  List<String> bindings() {
    return written.entrySet().stream()
        .filter(file -> file.getKey().endsWith("_Binding.java"))
        .map(
            file ->
                file.getValue().replaceFirst("(?s)package ([a-z.]+);.*", "$1.")
                    + file.getKey().replaceFirst("\\.java$", ""))
        .sorted()
        .toList();
  }

  /** Returns the messages in the order in which the compiler gave them. */
  List<String> messages() {
    return diagnostics.stream().map(found -> found.getMessage(Locale.ROOT)).toList();
  }
}
