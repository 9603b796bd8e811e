package dev.exporterkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTest {
  private final Named disk = new Named("disk", 19100, "Space on file stores.");
  private final Exporters exporters =
      new Exporters(List.of(disk, new Named("haproxy", 9101, "HAProxy's statistics.")));

  @Test
  void listShowsEveryExporter() {
    assertThat(Command.of(exporters, "list"))
        .isEqualTo(
            new Command.Print(
                """
                disk     :19100  Space on file stores.
                haproxy  :9101   HAProxy's statistics.
                """,
                0));
  }

  @Test
  void runPassesTheFlagsOn() {
    assertThat(Command.of(exporters, "run", "disk", "--help", "-x"))
        .isEqualTo(new Command.Run(disk, List.of("--help", "-x")));
  }

  @Test
  void unknownExporterGetsNearestName() {
    assertThat(Command.of(exporters, "run", "hapxoy"))
        .isEqualTo(
            new Command.Print(
                """
                exporter-kit: there is no exporter hapxoy. Did you mean haproxy?
                Run exporter-kit list to list them.
                """,
                2));
  }

  @Test
  void unknownCommandGetsNearestName() {
    assertThat(Command.of(exporters, "ls"))
        .isEqualTo(
            new Command.Print(
                """
                exporter-kit: there is no command ls. Did you mean list?
                Run exporter-kit --help to list them.
                """,
                2));
  }

  @Test
  void noCommandShowsTheHelp() {
    assertThat(Command.of(exporters)).isEqualTo(new Command.Print(Help.TEXT, 2));
    assertThat(Command.of(exporters, "--help")).isEqualTo(new Command.Print(Help.TEXT, 0));
  }

  /** An exporter of which only the name matters. */
  private record Named(ExporterDescriptor descriptor) implements ExporterBinding {
    Named(String name, int port, String description) {
      this(new ExporterDescriptor(name, List.of(name), port, description));
    }

    @Override
    public Class<?> type() {
      return Named.class;
    }

    @Override
    public List<CollectorBinding<?>> collectors() {
      return List.of();
    }

    @Override
    public @Nullable Class<?> options() {
      return null;
    }

    @Override
    public List<Class<?>> guiceModules() {
      return List.of();
    }
  }
}
