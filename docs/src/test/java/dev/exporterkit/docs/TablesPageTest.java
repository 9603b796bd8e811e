package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.CollectorTester;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The collectors of the page about tables expose what the page shows. */
final class TablesPageTest {
  private static final Page PAGE = Page.of("docs/tables.md");

  @TempDir static Path out;

  @BeforeAll
  static void compile() {
    List<JavaBlock> sources =
        PAGE.blocks("java").stream().filter(JavaBlock::isFile).map(JavaBlock::file).toList();
    assertThat(Javac.compile(sources, out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Disks, csv", "Memory, text", "Nodes, json"})
  void reportIsExposedAsShown(String collector, String language) throws Exception {
    Block source = block("java", 0, "record " + collector + "(");
    Block report = block(language, source.line(), "");
    Block shown = block("text", report.line(), "# HELP");
    assertThat(run(collector, report.text()).text()).isEqualTo(shown.text());
  }

  @Test
  void unreadableTextIsReportedAsShown() throws Exception {
    CollectorRun run = run("Disks", PAGE.blocks("csv").get(0).text());
    Block shown = block("text", 0, "cannot be read");
    assertThat(run.drops())
        .singleElement()
        .satisfies(drop -> assertThat(drop.detail()).isEqualTo(shown.text().strip()));
  }

  @Test
  void doubledColumnIsReportedAsShown() throws Exception {
    assertThat(run("Disks", "disk,shelf,disk\na0,1,a1\n").exception().orElseThrow())
        .hasMessageStartingWith(
            "the header cannot be used: columns 1 and 3 are both named \"disk\"");
    assertThat(String.join(" ", PAGE.lines()))
        .contains("`the header cannot be used: columns 1 and 3 are both named \"disk\"`");
  }

  private static CollectorRun run(String collector, String report) throws Exception {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
      Object options = create(classes.loadClass("com.example.tables.ReportOptions"));
      Field file = options.getClass().getDeclaredField("report");
      file.setAccessible(true);
      file.set(options, Files.writeString(out.resolve("report"), report));
      Class<?> type = classes.loadClass("com.example.tables." + collector);
      return CollectorTester.of(create(type, options)).run();
    }
  }

  private static Object create(Class<?> type, Object... arguments) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  private static Block block(String language, int after, String beginning) {
    return PAGE.blocks(language).stream()
        .filter(block -> block.line() > after && block.text().contains(beginning))
        .findFirst()
        .orElseThrow();
  }
}
