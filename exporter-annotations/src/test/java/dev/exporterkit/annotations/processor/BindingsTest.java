package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code golden/<case>} has in {@code author} what an author writes and in {@code
 * expected} what the processors write for it, whatever the compiler, and what a fetch then gives.
 */
final class BindingsTest {

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsWrittenIsAsReviewed(Path golden, Tool tool, @TempDir Path folder) throws Exception {
    Compiled compiled =
        Compiling.with(tool, folder)
            .strictly()
            .compile(Compiling.sourcesIn(golden.resolve("author")));
    Path expected = golden.resolve("expected");
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.written()).isNotEmpty();
    for (String name : compiled.written().keySet()) {
      Golden.assertSame(expected.resolve(name), compiled.written(name));
    }
    Golden.assertSame(expected.resolve("sheets.txt"), fetchAll(compiled));
  }

  static List<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (Path golden : Golden.in("golden")) {
      for (Tool tool : Tool.values()) {
        cases.add(Arguments.of(golden, tool));
      }
    }
    return cases;
  }

  private static String fetchAll(Compiled compiled) throws Exception {
    StringBuilder text = new StringBuilder();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {compiled.classes().toUri().toURL()})) {
      for (String binding : compiled.bindings()) {
        text.append("# ").append(binding).append('\n');
        text.append(fetch(loader.loadClass(binding)));
      }
    }
    return text.toString();
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
