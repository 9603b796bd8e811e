package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import dev.exporterkit.runtime.problem.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/configuration.md says of its exporter. */
final class ConfigurationTest {
  private static final Page PAGE = Page.of("docs/configuration.md");

  @TempDir Path out;

  @BeforeEach
  void compile() {
    JavaBlock exporter = JavaBlock.file(PAGE.blocks("java").get(0));
    assertThat(Javac.compile(List.of(exporter), out)).isEmpty();
  }

  @Test
  void shownFileFillsTheRecord() throws Exception {
    Path secret = Files.writeString(out.resolve("secret"), "hunter2\n");
    String yaml = PAGE.blocks("yaml").get(0).text().replace("/run/secrets/shop", secret.toString());

    assertThat(told(yaml))
        .isEqualTo(
            "Config[shops={corner=Shop[tills=1, timeout=PT5S, wares=[bread, milk]],"
                + " market=Shop[tills=4, timeout=PT0.5S, wares=[]]},"
                + " password=Optional[<secret>]]");
  }

  @Test
  void shownProblemsAreThoseOfTheFile() throws Exception {
    assertThat(told(PAGE.blocks("yaml").get(1).text()))
        .isEqualTo(PAGE.blocks("text").get(0).text());
  }

  /** Returns the problems, or else the record. */
  private String told(String yaml) throws IOException, ClassNotFoundException {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
      Class<?> type = classes.loadClass("ShopExporter$Config");
      ConfigResult result =
          new ConfigReader(type.asSubclass(Record.class), Map.of(), false)
              .file(Files.writeString(out.resolve("shop.yml"), yaml));
      return result.problems().isEmpty()
          ? String.valueOf(result.config())
          : Problem.report("shop-exporter", result.problems())
              .replace(out.resolve("shop.yml").toString(), "shop.yml");
    }
  }
}
