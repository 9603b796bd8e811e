package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code golden/<case>} has in {@code author} what an author writes and in {@code
 * expected} what the processors write for it, and what a fetch then gives.
 */
final class BindingsTest {

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsWrittenIsAsReviewed(Path folder) throws IOException {
    for (Map.Entry<String, String> written : written(folder).entrySet()) {
      Golden.assertSame(folder.resolve("expected").resolve(written.getKey()), written.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameSourcesGiveSameBytes(Path folder) throws IOException {
    assertThat(written(folder)).isEqualTo(written(folder)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fetchFillsTheSheet(Path folder, @TempDir Path classes) throws Exception {
    Compilation compilation = Compiling.strictly(Compiling.sourcesIn(folder.resolve("author")));
    Compiling.save(compilation, classes);
    StringBuilder text = new StringBuilder();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (String binding : bindings(compilation)) {
        text.append("# ").append(binding).append('\n');
        text.append(fetch(loader.loadClass(binding)));
      }
    }
    Golden.assertSame(folder.resolve("expected").resolve("sheets.txt"), text.toString());
  }

  static java.util.List<Path> cases() throws IOException {
    return Golden.in("golden");
  }

  private static Map<String, String> written(Path folder) throws IOException {
    Compilation compilation = Compiling.strictly(Compiling.sourcesIn(folder.resolve("author")));
    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> written = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != Kind.CLASS) {
        String name = file.getName();
        written.put(name.substring(name.lastIndexOf('/') + 1), Compiling.text(file));
      }
    }
    return written;
  }

  private static java.util.List<String> bindings(Compilation compilation) {
    return compilation.generatedSourceFiles().stream()
        .map(file -> file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""))
        .filter(name -> name.endsWith("_Binding.java"))
        .map(name -> name.replaceFirst("\\.java$", "").replace('/', '.'))
        .sorted()
        .toList();
  }

  private static String fetch(Class<?> type) throws Exception {
    CollectorBinding<?> binding = (CollectorBinding<?>) type.getDeclaredConstructor().newInstance();
    return SheetText.of(fetch(binding));
  }

  private static <C> Sheet fetch(CollectorBinding<C> binding) throws Exception {
    Constructor<C> constructor = binding.type().getDeclaredConstructor();
    constructor.setAccessible(true);
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    binding.fetch(constructor.newInstance(), new NoScrape(), sheet);
    return sheet.freeze();
  }
}
