package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.cli.CommandLineReader;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FlagsTest {
  private static final Pattern FLAG = Pattern.compile("--[a-z][a-z.<>-]*[a-z>]");

  @Test
  void helpAndPageNameTheSameFlags() {
    assertThat(shown()).isEqualTo(ofHelp());
  }

  private static Set<String> ofHelp() {
    Set<String> flags = new TreeSet<>();
    FLAG.matcher(help().replace("--[no-]collector.", "--collector. --no-collector."))
        .results()
        .map(found -> found.group())
        .filter(flag -> !flag.startsWith("--disk."))
        .map(flag -> flag.replaceFirst("collector\\.?(store|directory|)$", "collector.<name>"))
        .forEach(flags::add);
    return flags;
  }

  private static Set<String> shown() {
    Set<String> flags = new TreeSet<>();
    Page.of("docs/flags.md").rows().stream()
        .flatMap(cells -> FLAG.matcher(cells.get(0)).results())
        .forEach(found -> flags.add(found.group()));
    return flags;
  }

  private static String help() {
    ExporterBinding disk =
        ServiceLoader.load(ExporterBinding.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(exporter -> exporter.descriptor().name().equals("disk"))
            .findFirst()
            .orElseThrow();
    return new CommandLineReader(disk, new BuildInfo("1", "2", "3"), Map.of())
        .read("--help")
        .answer()
        .orElseThrow();
  }
}
