package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.rules.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file {@code problems/<ID>.java} shows one problem. Below each line that has one stands a
 * comment with the compiler's message, whose {@code ^} marks the column.
 */
final class ProblemsTest {
  private static final String MARK = "//";

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyProblemIsReportedAtItsPlace(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> source = lines.stream().filter(line -> !isMark(line)).toList();
    Compilation compilation = Compiling.compile(Compiling.source(String.join("\n", source)));
    Golden.assertSame(file, marked(source, compilation));
    assertThat(messages(compilation))
        .allSatisfy(message -> assertThat(message).startsWith("[").doesNotContain("INTERNAL"));
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
                    .map(Problem::id),
                Stream.of(RuleId.values()).map(RuleId::id))
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

  private static String marked(List<String> source, Compilation compilation) {
    List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>(diagnostics(compilation));
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
    found.stream()
        .filter(diagnostic -> diagnostic.getLineNumber() < 1)
        .forEach(diagnostic -> text.append("// nowhere: " + message(diagnostic) + "\n"));
    return text.toString();
  }

  private static boolean isMark(String line) {
    return line.startsWith(MARK);
  }

  private static String message(Diagnostic<?> diagnostic) {
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "" : "warning: ";
    return kind + diagnostic.getMessage(Locale.ROOT);
  }

  private static List<String> messages(Compilation compilation) {
    return diagnostics(compilation).stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<? extends Diagnostic<? extends JavaFileObject>> diagnostics(
      Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .toList();
  }
}
