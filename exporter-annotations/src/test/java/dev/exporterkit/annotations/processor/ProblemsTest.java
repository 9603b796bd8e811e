package dev.exporterkit.annotations.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file {@code problems/<ID>.java} shows one problem. Below each line that has one is a comment
 * with the compiler's message, whose {@code ^} marks the column.
 */
final class ProblemsTest {
  private static final String MARK = "//";

  /** What only the code of methods shows, which Eclipse's compiler hides from processors. */
  private static final Set<String> OF_JAVAC = Set.of("COMPONENT_UNUSED.java", "LOCAL_CLASS.java");

  /** What names an element that a compiler cannot point at. */
  private static final String IN = " \\(In \\S+\\.\\)$";

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyProblemIsReportedAtItsPlace(Path file, @TempDir Path folder) throws IOException {
    List<String> source = source(file);
    Compiled compiled = compile(Tool.JAVAC, folder, source);
    Golden.assertSame(file, marked(source, compiled));
    assertThat(compiled.messages())
        .allSatisfy(message -> assertThat(message).startsWith("[").doesNotContain("[INTERNAL]"));
  }

  /**
   * Eclipse's compiler has no position for a record, its components and the constants of an enum:
   * what is wrong with one is reported at the class around it, and names it. It marks the name of
   * an attribute, javac the value, so that only lines can be compared; and the annotation for an
   * entry of a list.
   */
  @ParameterizedTest
  @MethodSource("fixturesForEclipse")
  void eclipseReportsTheSameProblems(Path file, @TempDir Path folder) throws IOException {
    List<String> source = source(file);
    List<Found> expected = expected(file);
    List<Found> found =
        compile(Tool.ECLIPSE, folder, source).diagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR || isOurs(each))
            .map(each -> new Found((int) each.getLineNumber(), message(each)))
            .toList();
    assertThat(found.stream().map(each -> each.message().replaceFirst(IN, "")))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Found::message).toList());
    assertThat(found)
        .allSatisfy(
            each -> {
              if (each.message().matches(".*" + IN)) {
                assertThat(source.get(each.line() - 1)).containsPattern("\\b(class|enum) ");
              } else {
                assertThat(expected)
                    .anyMatch(
                        other ->
                            other.equals(each)
                                || source.get(each.line() - 1).matches(" *@Exporter\\(")
                                    && other.line() > each.line());
              }
            });
  }

  @Test
  void everyProblemHasItsFixture() throws IOException {
    List<String> ids =
        Stream.concat(
                Stream.of(Problem.values())
                    // Bugs of ours, and problems that take two compilations or a wrong library.
                    .filter(problem -> problem != Problem.INTERNAL)
                    .filter(problem -> problem != Problem.BINDING_MISSING)
                    .filter(problem -> problem != Problem.CLIENT_JAVA_FIELD)
                    .filter(problem -> problem != Problem.WRITE)
                    .map(Problem::id),
                Stream.of(Rule.values()).map(Rule::name))
            .distinct()
            .sorted()
            .toList();
    StringBuilder all = new StringBuilder();
    for (Path file : fixtures()) {
      all.append(Files.readString(file));
    }
    assertThat(ids).allSatisfy(id -> assertThat(all).contains("[" + id + "]"));
  }

  static List<Path> fixtures() throws IOException {
    return Golden.in("problems");
  }

  /** Leaves out what only {@code Elements.getFileObjectOf} could show, which is new in Java 18. */
  static List<Path> fixturesForEclipse() throws IOException {
    boolean hasFiles = Runtime.version().feature() >= 18;
    return fixtures().stream()
        .filter(file -> hasFiles || !file.endsWith("COLLECTOR_FILE.java"))
        .filter(file -> !OF_JAVAC.contains(file.getFileName().toString()))
        .toList();
  }

  private static Compiled compile(Tool tool, Path folder, List<String> source) {
    return Compiling.with(tool, folder).compile(String.join("\n", source));
  }

  private static List<String> source(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !isMark(line)).toList();
  }

  /** Returns the problems that a file is marked with. */
  private static List<Found> expected(Path file) throws IOException {
    List<Found> expected = new ArrayList<>();
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      if (isMark(text)) {
        expected.add(new Found(line, text.substring(text.indexOf("^ ") + 2)));
      } else {
        line++;
      }
    }
    return expected;
  }

  private static String marked(List<String> source, Compiled compiled) {
    List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>(compiled.diagnostics());
    found.sort(Comparator.comparing(Diagnostic::getColumnNumber));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < source.size(); i++) {
      text.append(source.get(i)).append('\n');
      for (Diagnostic<? extends JavaFileObject> diagnostic : found) {
        if (diagnostic.getLineNumber() == i + 1) {
          int column = (int) diagnostic.getColumnNumber();
          String gap = " ".repeat(Math.max(0, column - 1 - MARK.length()));
          text.append(MARK).append(gap).append("^ ").append(message(diagnostic)).append('\n');
        }
      }
    }
    text.append(
        found.stream()
            .filter(diagnostic -> diagnostic.getLineNumber() < 1)
            .map(diagnostic -> "// nowhere: " + message(diagnostic) + "\n")
            .collect(joining()));
    return text.toString();
  }

  private static boolean isOurs(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).startsWith("[");
  }

  private static boolean isMark(String line) {
    return line.startsWith(MARK);
  }

  private static String message(Diagnostic<?> diagnostic) {
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "" : "warning: ";
    return kind + diagnostic.getMessage(Locale.ROOT);
  }

  /** A problem and the line that shows it. */
  private record Found(int line, String message) {}
}
