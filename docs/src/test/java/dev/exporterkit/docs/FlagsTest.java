package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.cli.CommandLineReader;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlagsTest {
  private static final Pattern FLAG = Pattern.compile("--[a-z][a-z.<>-]*[a-z>]");

  @TempDir Path out;

  /**
   * The README's exporter, given a configuration and made one that probes and has a cache, has no
   * flags of its own, and one collector, called root.
   */
  @Test
  void helpAndPageNameTheSameFlags() throws IOException {
    String help =
        help()
            .replace("--[no-]collector.root", "--collector.<name> --no-collector.<name>")
            .replace("--collector.root", "--collector.<name>");
    assertThat(flags(Stream.of(help)))
        .isEqualTo(flags(Page.of("docs/flags.md").rows().stream().map(cells -> cells.get(0))));
  }

  @Test
  void noOptionMayHaveTheNameOfAFlag() {
    Set<String> flags =
        flags(Page.of("docs/flags.md").rows().stream().map(cells -> cells.get(0))).stream()
            .map(flag -> flag.replace("<name>", "root"))
            .collect(Collectors.toCollection(TreeSet::new));
    String options =
        flags.stream()
            .map(
                flag ->
                    "@picocli.CommandLine.Option(names = \"%s\") String o%d;"
                        .formatted(flag, Math.abs(flag.hashCode())))
            .collect(Collectors.joining("\n"));
    String said =
        Javac.compile(
            List.of(
                new JavaBlock(
                    "Taken.java",
                    """
                    import dev.exporterkit.annotations.*;
                    import dev.exporterkit.api.*;

                    /** Nothing. */
                    @Exporter(name = "taken", port = 19999, config = Taken.Config.class, options = Taken.Options.class)
                    @Collector(name = "root")
                    final class Taken {
                      public static void main(String... args) {}

                      @Collect
                      Row collect(Target target) {
                        return new Row(1);
                      }

                      record Config(int depth) {}

                      record Row(@Gauge(name = "taken_jobs", help = "Jobs now waiting.") int jobs) {}

                      static final class Options {
                        %s
                      }
                    }
                    """
                        .formatted(options))),
            out);
    assertThat(flags)
        .isNotEmpty()
        .allSatisfy(
            flag ->
                assertThat(said)
                    .contains("[OPTION_TAKEN] option \"" + flag + "\" is a flag of the kit."));
  }

  @Test
  void pageNamesTheLaunchersJvmFlags() throws IOException {
    Pattern settings = Pattern.compile("(?m)^ *(?:heap|collector|native|archived)='(.*)'$");
    Set<String> launcher =
        settings
            .matcher(Files.readString(Page.ROOT.resolve("exporter-kit")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(launcher).hasSize(5);
    assertThat(
            Page.of("docs/flags.md").rows().stream()
                .map(cells -> cells.get(0))
                .filter(cell -> cell.startsWith("`-X"))
                .flatMap(cell -> Stream.of(cell.replace("`", "").split(" "))))
        .containsExactlyInAnyOrderElementsOf(
            launcher.stream().flatMap(flags -> Stream.of(flags.split(" "))).toList());
  }

  /** An exporter that has a configuration, too, and probes. */
  private record Configured(ExporterBinding of) implements ExporterBinding {
    @Override
    public Class<?> type() {
      return of.type();
    }

    @Override
    public ExporterDescriptor descriptor() {
      return of.descriptor();
    }

    @Override
    public List<CollectorBinding<?>> collectors() {
      return of.collectors().stream().<CollectorBinding<?>>map(Probing::new).toList();
    }

    @Override
    public @Nullable Class<?> options() {
      return of.options();
    }

    @Override
    public Class<? extends Record> config() {
      return Configured.class;
    }

    @Override
    public List<Class<?>> guiceModules() {
      return of.guiceModules();
    }
  }

  /** A collector that probes, and has a cache, as none can have that the processor saw. */
  private record Probing<C>(CollectorBinding<C> of) implements CollectorBinding<C> {
    @Override
    public Class<C> type() {
      return of.type();
    }

    @Override
    public CollectorDescriptor descriptor() {
      return of.descriptor().probe().cached(Caching.of(Duration.ofMinutes(1)));
    }

    @Override
    public List<RowSchema> schemas() {
      return of.schemas();
    }

    @Override
    public void fetch(C collector, CollectRequest run, SheetBuilder sheet) throws Exception {
      of.fetch(collector, run, sheet);
    }
  }

  private static Set<String> flags(Stream<String> texts) {
    return texts
        .flatMap(text -> FLAG.matcher(text).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String help() throws IOException {
    JavaBlock readme = JavaBlock.file(Page.of("README.md").blocks("java").get(0));
    assertThat(Javac.compile(List.of(readme), out)).isEmpty();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
      ExporterBinding drive =
          ServiceLoader.load(ExporterBinding.class, classes).stream()
              .map(ServiceLoader.Provider::get)
              .filter(exporter -> exporter.descriptor().name().equals("drive"))
              .findFirst()
              .orElseThrow();
      return new CommandLineReader(new Configured(drive), new BuildInfo("1", "2", "3"), Map.of())
          .read("--help")
          .output()
          .orElseThrow();
    }
  }
}
