package dev.exporterkit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.cli.StandardFlag.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of flags in the documentation is made from their declarations. */
class FlagsPageTest {
  private static final Path PAGE = Path.of("../docs/flags.md");
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
  private static final String HEAD = "| flag | default | meaning |\n|---|---|---|\n";

  private static final ExporterDescriptor ANY =
      new ExporterDescriptor("any", List.of("any"), 19199, "Any.");

  @Test
  void pageHasTheDeclaredFlags() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEAD) + HEAD.length();
    int end = page.indexOf("\n\n", start) + 1;
    String table =
        StandardFlags.all().stream().map(FlagsPageTest::row).collect(Collectors.joining());

    if (ACCEPT) {
      Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
    } else {
      assertThat(page.substring(start, end))
          .as("%s (if the change is right: mvn … -Dgolden.accept=true)", PAGE)
          .isEqualTo(table);
    }
  }

  private static <T> String row(StandardFlag<T> flag) {
    String value = flag.type().isSwitch() ? "" : "=" + flag.type().placeholder();
    String names = "`" + flag.name() + value + "`";
    if (flag.equals(StandardFlags.COLLECTOR)) {
      names += ", `" + CommandModel.negative(flag.name()) + "`";
    }
    String meaning = flag.description() + flag.type().limits() + note(flag.scope());
    return "| %s | %s | %s |\n".formatted(names, byDefault(flag), meaning).replace("  ", " ");
  }

  private static <T> String byDefault(StandardFlag<T> flag) {
    @Nullable T value = flag.byDefault().value().apply(ANY);
    return value == null || !flag.byDefault().text().isEmpty()
        ? flag.byDefault().text()
        : "`" + flag.type().text(value) + "`";
  }

  private static String note(Scope scope) {
    return switch (scope) {
      case EVERY_EXPORTER, COLLECTOR, CACHED_COLLECTOR -> "";
      case CONFIGURED_EXPORTER -> " Only for exporters with a configuration.";
      case PROBING_EXPORTER -> " Only for exporters that probe.";
    };
  }
}
