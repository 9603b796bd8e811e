package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.cli.StandardFlag.Default;
import dev.exporterkit.runtime.cli.StandardFlag.Scope;
import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.FileName;
import dev.exporterkit.runtime.log.LogFormat;
import dev.exporterkit.runtime.log.LogLevel;
import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.probe.TargetRule;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.web.ListenAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The flags that every exporter has, in the order of the documentation. */
final class StandardFlags {
  private static final List<StandardFlag<?>> ALL = new ArrayList<>();

  private static final Duration HOUR = Duration.ofHours(1);

  static final StandardFlag<ListenAddress> LISTEN_ADDRESS =
      add(
          new StandardFlag<>(
              ListenAddress.FLAG,
              FlagType.repeatable("ADDRESS", ListenAddress::parse),
              new Default<>(
                  "the exporter's own port, on every address",
                  exporter -> ListenAddress.any(exporter.port())),
              "[Address to listen on](#addresses): `:9100` for every address, `0.0.0.0:9100` for"
                  + " every IPv4 address, `[::1]:9100` or `localhost:9100` for one."));

  static final StandardFlag<String> TELEMETRY_PATH =
      add(
          new StandardFlag<>(
              "--web.telemetry-path",
              FlagType.of("PATH", StandardFlags::path),
              Default.of("/metrics"),
              "Path of the metrics."));

  static final StandardFlag<Duration> SCRAPE_TIMEOUT =
      add(
          new StandardFlag<>(
              "--web.scrape-timeout",
              FlagType.durationUpTo(CollectorDescriptor.MAX_SCRAPE_TIME),
              Default.of(Duration.ofSeconds(10)),
              "Scrape timeout for clients that do not send their own; Prometheus does."));

  static final StandardFlag<Duration> MAX_SCRAPE_TIMEOUT =
      add(
          new StandardFlag<>(
              "--web.max-scrape-timeout",
              FlagType.durationUpTo(CollectorDescriptor.MAX_SCRAPE_TIME),
              Default.of(Duration.ofMinutes(2)),
              "Maximum timeout of a scrape or probe, whatever the client sends."));

  static final StandardFlag<Duration> TIMEOUT_OFFSET =
      add(
          new StandardFlag<>(
              "--web.timeout-offset",
              FlagType.duration(),
              Default.of(Duration.ofMillis(250)),
              "Subtracted from Prometheus's scrape timeout, to leave time to send the response."));

  static final StandardFlag<Duration> RESPONSE_TIMEOUT =
      add(
          new StandardFlag<>(
              "--web.response-timeout",
              FlagType.durationUpTo(HOUR),
              Default.of(Duration.ofSeconds(30)),
              "Maximum time for a client to read a response."));

  static final StandardFlag<Integer> MAX_REQUESTS =
      add(
          new StandardFlag<>(
              "--web.max-requests",
              FlagType.requests(),
              Default.of(40),
              "Maximum number of concurrent scrapes of the metrics; 0 sets no limit."));

  static final StandardFlag<Duration> SHUTDOWN_TIMEOUT =
      add(
          new StandardFlag<>(
              "--web.shutdown-timeout",
              FlagType.durationUpTo(HOUR),
              // Kubernetes kills a container after 30 seconds.
              Default.of(Duration.ofSeconds(25)),
              "Maximum time from SIGTERM or SIGINT to the end."));

  static final StandardFlag<FailurePolicy> SCRAPE_FAILURE =
      add(
          new StandardFlag<>(
              "--web.scrape-failure",
              FlagType.oneOf("POLICY", FailurePolicy.class),
              new Default<>(
                  "the author's choice, mostly `up-gauge`", exporter -> exporter.onFailure()),
              "Response when the target is down: `up-gauge` is 200 with `<prefix>_up 0`,"
                  + " `http-error` is 503 without metrics."));

  static final StandardFlag<Boolean> DISABLE_EXPORTER_METRICS =
      add(
          new StandardFlag<>(
              "--web.disable-exporter-metrics",
              FlagType.SWITCH,
              Default.none(""),
              "Leave out the metrics of the exporter's own process and JVM, which otherwise appear"
                  + " about half a second after the start."));

  /** The help shows one for each collector, with its description. */
  static final StandardFlag<Boolean> COLLECTOR =
      add(
          new StandardFlag<>(
              "--collector." + StandardFlag.ANY,
              FlagType.SWITCH,
              Default.none("as `--help` shows"),
              Scope.COLLECTOR,
              "Run this collector, or do not run it."));

  static final StandardFlag<Duration> TIMEOUT =
      add(
          new StandardFlag<>(
              COLLECTOR.name() + ".timeout",
              FlagType.duration(),
              Default.none("the collector's own, if it has one"),
              Scope.COLLECTOR,
              "Maximum duration of one run of the collector; 0 leaves only the scrape's timeout."));

  static final StandardFlag<Duration> CACHE_TTL =
      add(
          new StandardFlag<>(
              COLLECTOR.name() + ".cache-ttl",
              FlagType.duration(),
              Default.none("the collector's own"),
              Scope.CACHED_COLLECTOR,
              "Maximum age of the samples of a [cached](#caches) collector; 0 runs it at every"
                  + " scrape."));

  static final StandardFlag<Long> MAX_SERIES =
      add(
          new StandardFlag<>(
              COLLECTOR.name() + ".max-series",
              FlagType.series(),
              Default.of(CollectorSettings.DEFAULT_MAX_SERIES),
              Scope.COLLECTOR,
              "Maximum number of series of the collector; 0 sets no limit."));

  static final StandardFlag<Boolean> DISABLE_DEFAULTS =
      add(
          new StandardFlag<>(
              "--collector.disable-defaults",
              FlagType.SWITCH,
              Default.none(""),
              "Run only the collectors that a `--collector.<name>` enables."));

  static final StandardFlag<Path> CONFIG_FILE =
      add(
          new StandardFlag<>(
              ConfigReader.FLAG,
              FlagType.of("FILE", FileName::parse),
              Default.none("the exporter's own, if it has one"),
              Scope.CONFIGURED_EXPORTER,
              "YAML file with the [configuration](configuration.md)."));

  static final StandardFlag<TargetRule> ALLOW_TARGET =
      add(
          new StandardFlag<>(
              "--probe.allow-target",
              FlagType.repeatable("TARGET", TargetRule::parse),
              Default.none("everything"),
              Scope.PROBING_EXPORTER,
              "[Probe only this](probes.md#which-targets-are-allowed): a name such as"
                  + " `*.example.org`, an address, or a range such as `10.0.0.0/8` or `fd00::/8`,"
                  + " each with or without ports: `*.example.org:443`, `10.0.0.0/8:9100-9200`,"
                  + " `[fd00::]/8:443`."));

  static final StandardFlag<Integer> MAX_PROBES =
      add(
          new StandardFlag<>(
              "--probe.max-requests",
              FlagType.requests(),
              Default.of(200),
              Scope.PROBING_EXPORTER,
              "Maximum number of concurrent probes, a quarter of them for one host; 0 sets no"
                  + " limit."));

  static final StandardFlag<LogLevel> LOG_LEVEL =
      add(
          new StandardFlag<>(
              "--log.level",
              FlagType.oneOf("LEVEL", LogLevel.class),
              Default.of(LogOptions.DEFAULT.level()),
              "Log this level and those above it."));

  static final StandardFlag<LogFormat> LOG_FORMAT =
      add(
          new StandardFlag<>(
              "--log.format",
              FlagType.oneOf("FORMAT", LogFormat.class),
              Default.of(LogOptions.DEFAULT.format()),
              "Format of the log."));

  static final StandardFlag<Boolean> HELP =
      add(
          new StandardFlag<>(
              "--help", FlagType.SWITCH, Default.none(""), "Show all flags and exit."));

  static final StandardFlag<Boolean> VERSION =
      add(
          new StandardFlag<>(
              "--version", FlagType.SWITCH, Default.none(""), "Show the version and exit."));

  private StandardFlags() {}

  /** Returns all flags, in the order of their declaration. */
  static List<StandardFlag<?>> all() {
    return List.copyOf(ALL);
  }

  private static <T> StandardFlag<T> add(StandardFlag<T> flag) {
    ALL.add(flag);
    return flag;
  }

  private static String path(String text) {
    if (!text.startsWith("/") || text.startsWith("/-/") || text.matches(".*[?#\\s].*")) {
      throw new IllegalArgumentException(
          "must begin with / but not with /-/, and must not contain ?, # or a space.");
    }
    return text;
  }
}
