package dev.exporterkit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

class LiteralHelpTest {
  private static final String NASTY = "50% of cores, %s %n ${sys:user.home} @|bold x|@ \\";

  private final CommandLineReader reader =
      new CommandLineReader(new Nasty(), new BuildInfo("1", "a", "17"), Map.of());

  @Test
  void helpIsShownAsWritten() {
    String help = reader.read("--help").output().orElseThrow();

    assertThat(help.lines())
        .containsSubsequence(
            "Usage: nasty-exporter [flags]",
            NASTY,
            "      --nasty.text=<@|t%|@>             " + NASTY,
            "                                        (" + NASTY + ")");
    assertThat(help).contains("      --[no-]collector.all              " + NASTY);
  }

  @Test
  void valueOfTheFieldIsADefault() {
    assertThat(reader.read("--help").output().orElseThrow()).contains("Share of a core (50%).");
  }

  @Test
  void defaultIsAsWritten() {
    assertThat(reader.read().flags().options()).extracting("text").isEqualTo(NASTY);
    assertThat(reader.read("--nasty.text=" + NASTY).flags().options())
        .extracting("text")
        .isEqualTo(NASTY);
  }

  static final class Options {
    @Option(
        names = "--nasty.text",
        paramLabel = "<@|t%|@>",
        defaultValue = NASTY,
        description = {NASTY, "(${DEFAULT-VALUE})"})
    String text = "";

    @Option(names = "--nasty.share", description = "Share of a core (${DEFAULT-VALUE}).")
    String share = "50%";
  }

  private static final class Nasty implements ExporterBinding {
    @Override
    public Class<?> type() {
      return Nasty.class;
    }

    @Override
    public ExporterDescriptor descriptor() {
      return new ExporterDescriptor("nasty", List.of("nasty"), 19199, NASTY);
    }

    @Override
    public List<CollectorBinding<?>> collectors() {
      return List.of(
          new ScriptedCollector(new CollectorDescriptor("all", NASTY, true), scrape -> {}));
    }

    @Override
    public @Nullable Class<?> options() {
      return Options.class;
    }

    @Override
    public List<Class<?>> guiceModules() {
      return List.of();
    }
  }
}
