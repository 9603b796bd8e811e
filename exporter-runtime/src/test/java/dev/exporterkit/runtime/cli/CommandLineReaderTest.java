package dev.exporterkit.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.example.QueueExporter_Exporter;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.log.LogFormat;
import dev.exporterkit.runtime.log.LogLevel;
import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.web.ListenAddress;
import dev.exporterkit.runtime.web.TestLimits;
import dev.exporterkit.runtime.web.WebLimits;
import dev.exporterkit.runtime.web.WebOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineReaderTest {
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void malformedAddressIsNotReplacedByTheDefault() {
    CommandLineResult result = reader().read("--web.listen-address=:912100");
    assertThat(result.problems()).hasSize(1);
    assertThat(result.flags().web().addresses()).isEmpty();
  }

  @Test
  void defaultsAreThoseOfTheExporter() {
    Flags flags = flags();

    assertThat(flags.web())
        .isEqualTo(
            new WebOptions(
                List.of(ListenAddress.any(9101)),
                "/metrics",
                TestLimits.DEFAULT,
                FailurePolicy.UP_GAUGE));
    assertThat(flags.collectors().keySet()).isEqualTo(Set.of("jobs"));
    assertThat(flags.exporterMetrics()).isTrue();
    assertThat(flags.log()).isEqualTo(LogOptions.DEFAULT);
    assertThat(flags.options()).extracting("limit").isEqualTo(1L);
  }

  @Test
  void everyFlagIsHeard() {
    Flags flags =
        flags(
            "--web.listen-address=:1",
            "--web.listen-address",
            "[::1]:2",
            "--web.telemetry-path=/m",
            "--web.scrape-timeout=3s",
            "--web.max-scrape-timeout=4m",
            "--web.timeout-offset=0.5s",
            "--web.response-timeout=1m",
            "--web.max-requests=0",
            "--web.scrape-failure=http-error",
            "--web.disable-exporter-metrics",
            "--collector.age",
            "--no-collector.jobs",
            "--log.level=DEBUG",
            "--log.format=json",
            "--queue.limit=64MB");

    assertThat(flags.web())
        .isEqualTo(
            new WebOptions(
                List.of(ListenAddress.any(1), new ListenAddress("::1", 2)),
                "/m",
                new WebLimits(
                    0,
                    200,
                    Duration.ofSeconds(3),
                    Duration.ofMinutes(4),
                    Duration.ofMillis(500),
                    Duration.ofMinutes(1)),
                FailurePolicy.HTTP_ERROR));
    assertThat(flags.collectors().keySet()).isEqualTo(Set.of("age"));
    assertThat(flags.exporterMetrics()).isFalse();
    assertThat(flags.log()).isEqualTo(new LogOptions(LogLevel.DEBUG, LogFormat.JSON));
    assertThat(flags.options()).extracting("limit").isEqualTo(64L << 20);
  }

  @Test
  void disabledDefaultsLeaveWhatIsEnabled() {
    assertThat(flags("--collector.disable-defaults").collectors()).isEmpty();
    assertThat(flags("--collector.disable-defaults", "--collector.jobs").collectors().keySet())
        .isEqualTo(Set.of("jobs"));
  }

  @Test
  void environmentStandsInForFlags() {
    environment.put("QUEUE_EXPORTER_WEB_LISTEN_ADDRESS", ":7");
    environment.put("QUEUE_EXPORTER_COLLECTOR_AGE", "true");
    environment.put("QUEUE_EXPORTER_COLLECTOR_JOBS", "false");
    environment.put("QUEUE_EXPORTER_WEB_DISABLE_EXPORTER_METRICS", "true");
    environment.put("QUEUE_EXPORTER_QUEUE_LIMIT", "7");
    environment.put("QUEUE_EXPORTER_QUEUE_BROKEN", "true");
    environment.put("QUEUE_EXPORTER_QUEUE_DELAY", "");
    environment.put("QUEUE_EXPORTER_PORT", "tcp://10.0.0.1:9101");

    Flags flags = flags();

    assertThat(flags.web().addresses()).containsExactly(ListenAddress.any(7));
    assertThat(flags.collectors().keySet()).isEqualTo(Set.of("age"));
    assertThat(flags.exporterMetrics()).isFalse();
    assertThat(flags.options()).extracting("limit", "broken").containsExactly(7L, true);
  }

  @Test
  void eachLineOfAVariableIsAValue() {
    environment.put("QUEUE_EXPORTER_WEB_LISTEN_ADDRESS", ":7\r\n\n[::1]:8\n");
    environment.put("QUEUE_EXPORTER_QUEUE_WEIGHT", "1,2\n3");

    Flags flags = flags();

    assertThat(flags.web().addresses())
        .containsExactly(ListenAddress.any(7), new ListenAddress("::1", 8));
    assertThat(flags.options()).extracting("weights").isEqualTo(List.of(1, 2, 3));
  }

  @Test
  void lineEndOfAVariableIsNoPartOfItsValue() {
    environment.put("QUEUE_EXPORTER_LOG_LEVEL", "debug\n");
    environment.put("QUEUE_EXPORTER_COLLECTOR_AGE", "true\r\n");
    environment.put("QUEUE_EXPORTER_QUEUE_LIMIT", "7\n");
    environment.put("QUEUE_EXPORTER_LOG_FORMAT", "\n");

    Flags flags = flags();

    assertThat(flags.log()).isEqualTo(new LogOptions(LogLevel.DEBUG, LogFormat.LOGFMT));
    assertThat(flags.collectors()).containsKey("age");
    assertThat(flags.options()).extracting("limit").isEqualTo(7L);
  }

  @Test
  void misspeltVariableIsNoticed() {
    environment.put("QUEUE_EXPORTER_WEB_LISTEN_ADRESS", ":1");
    environment.put("queue_exporter_log_level", "debug");
    environment.put("QUEUE_WEB_TELEMETRY_PATH", "/m");
    environment.put("QUEUE_EXPORTR_LOG_FORMAT", "json");

    assertThat(reader().read().misspelt())
        .isEqualTo(
            Map.of(
                "QUEUE_EXPORTER_WEB_LISTEN_ADRESS", "QUEUE_EXPORTER_WEB_LISTEN_ADDRESS",
                "queue_exporter_log_level", "QUEUE_EXPORTER_LOG_LEVEL",
                "QUEUE_WEB_TELEMETRY_PATH", "QUEUE_EXPORTER_WEB_TELEMETRY_PATH",
                "QUEUE_EXPORTR_LOG_FORMAT", "QUEUE_EXPORTER_LOG_FORMAT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUEUE_EXPORTER_PORT",
        "QUEUE_EXPORTER_PORT_9101_TCP_ADDR",
        "QUEUE_EXPORTER_SERVICE_HOST",
        "QUEUE_EXPORTER_SERVICE_PORT_METRICS",
        "QUEUE_EXPORTER_VERSION",
        "QUEUE_EXPORTER_PASSWORD",
        "QUEUE_EXPORTER_LOG_LEVEL",
        "QUEUE_LOG_EXPORTER_LOG_LEVEL",
        "OTHER_EXPORTER_LOG_LEVL",
        "LOG_LEVEL",
        "PATH",
      })
  void otherVariableIsNobodysBusiness(String name) {
    environment.put(name, "info");

    assertThat(reader().read().misspelt()).isEmpty();
    assertThat(reader().read().problems()).isEmpty();
  }

  @Test
  void secretInAnyValueIsMasked() {
    environment.put("QUEUE_EXPORTER_LOG_FORMAT", "bob:S3CRET@host");

    assertThat(problems("--log.level=http://bob:S3CRET@host?token=S3CRET", "bob:S3CRET@host"))
        .doesNotContain("S3CRET")
        .contains("--log.level=http://…@host", "LOG_FORMAT=…@host");
  }

  @Test
  void longTextsAndListsAreCut() {
    String[] args = new String[100];
    for (int i = 0; i < args.length; i++) {
      args[i] = "--" + "x".repeat(2_000) + i;
    }

    assertThat(problems(args).lines())
        .hasSize(53)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(1_100))
        .contains("  and 50 more.");
  }

  @Test
  void linesThatAreWrongNameTheirVariable() {
    environment.put("QUEUE_EXPORTER_WEB_LISTEN_ADDRESS", ":7\nhere\nthere");
    environment.put("QUEUE_EXPORTER_QUEUE_WEIGHT", "1\n2,many");
    environment.put("QUEUE_EXPORTER_LOG_LEVEL", "info\ndebug");

    assertThat(problems())
        .isEqualTo(
            """
            queue-exporter: 4 problems
              1) QUEUE_EXPORTER_QUEUE_WEIGHT=many: must be a whole number.
              2) QUEUE_EXPORTER_WEB_LISTEN_ADDRESS=here: must have a port, as in :9100 or [::1]:9100.
              3) QUEUE_EXPORTER_WEB_LISTEN_ADDRESS=there: must have a port, as in :9100 or [::1]:9100.
              4) QUEUE_EXPORTER_LOG_LEVEL=info?debug: must be one of debug, info, warn, error.
            Run queue-exporter --help for all options.
            """);
  }

  @Test
  void flagBeatsTheEnvironment() {
    environment.put("QUEUE_EXPORTER_WEB_LISTEN_ADDRESS", ":7");
    environment.put("QUEUE_EXPORTER_COLLECTOR_JOBS", "false");
    environment.put("QUEUE_EXPORTER_QUEUE_LIMIT", "7");

    Flags flags = flags("--web.listen-address=:8", "--collector.jobs", "--queue.limit=8");

    assertThat(flags.web().addresses()).containsExactly(ListenAddress.any(8));
    assertThat(flags.collectors().keySet()).isEqualTo(Set.of("jobs"));
    assertThat(flags.options()).extracting("limit").isEqualTo(8L);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    environment.put("QUEUE_EXPORTER_LOG_FORMAT", "xml");
    environment.put("QUEUE_EXPORTER_COLLECTOR_AGE", "maybe");
    environment.put("QUEUE_EXPORTER_QUEUE_LIMIT", "many");

    assertThat(
            problems(
                "--web.listen-adress=:1",
                "--web.listen-address=:912100",
                "--collector.agee",
                "--no-collector.jbos",
                "--frobnicate",
                "value",
                "--web.telemetry-path=metrics",
                "--log.level=wran",
                "--queue.delay=5x"))
        .isEqualTo(
            """
            queue-exporter: 11 problems
              1) QUEUE_EXPORTER_QUEUE_LIMIT=many: must be a whole number, or a size such as 64MB.
              2) --queue.delay=5x: is not a duration such as 5s, 500ms or 1h30m.
              3) --web.listen-adress: there is no such flag. Did you mean --web.listen-address?
              4) --collector.agee: there is no such collector. Did you mean --collector.age?
              5) --no-collector.jbos: there is no such collector. Did you mean --no-collector.jobs?
              6) --frobnicate: there is no such flag.
              7) --web.listen-address=:912100: the port must be between 0 and 65535.
              8) --web.telemetry-path=metrics: must begin with / but not with /-/, and must not contain ?, # or a space.
              9) QUEUE_EXPORTER_COLLECTOR_AGE=maybe: must be true or false.
              10) --log.level=wran: must be one of debug, info, warn, error. Did you mean warn?
              11) QUEUE_EXPORTER_LOG_FORMAT=xml: must be one of logfmt, json.
            Run queue-exporter --help for all options.
            """);
  }

  @Test
  void flagThatIsGivenTwiceIsAProblem() {
    environment.put("QUEUE_EXPORTER_QUEUE_LIMIT", "1");

    assertThat(
            problems(
                "--log.level=debug",
                "--log.level=info",
                "--queue.limit=1",
                "--queue.limit=2",
                "--collector.jobs",
                "--no-collector.jobs",
                "--collector.jobs",
                "--collector.age.timeout=1s",
                "--collector.age.timeout=1s",
                "--web.listen-address=:1",
                "--web.listen-address=:2",
                "--queue.weight=1",
                "--queue.weight=2"))
        .isEqualTo(
            """
            queue-exporter: 4 problems
              1) --queue.limit: is given twice. Leave one out.
              2) --collector.jobs: is given twice. Leave one out.
              3) --collector.age.timeout: is given twice. Leave one out.
              4) --log.level: is given twice. Leave one out.
            Run queue-exporter --help for all options.
            """);
  }

  @Test
  void switchWithAValueIsAProblem() {
    environment.put("QUEUE_EXPORTER_QUEUE_BROKEN", "maybe");

    assertThat(
            problems(
                "--collector.jobs=false",
                "--no-collector.age=true",
                "--web.disable-exporter-metrics=false",
                "--queue.weight=1"))
        .isEqualTo(
            """
            queue-exporter: 4 problems
              1) QUEUE_EXPORTER_QUEUE_BROKEN=maybe: must be true or false.
              2) --collector.jobs=false: takes no value. Write --collector.jobs or --no-collector.jobs.
              3) --no-collector.age=true: takes no value. Write --collector.age or --no-collector.age.
              4) --web.disable-exporter-metrics=false: takes no value. Write --web.disable-exporter-metrics, or remove it.
            Run queue-exporter --help for all options.
            """);
  }

  @Test
  void problemsKeepToTheirLine() {
    assertThat(
            problems(
                "--frob\nnicate=a\nb", "--log.level=a\n\u001b[1mb", "--queue.weight=2147483648"))
        .isEqualTo(
            """
            queue-exporter: 3 problems
              1) --queue.weight=2147483648: must be between -2147483648 and 2147483647.
              2) --frob?nicate: there is no such flag.
              3) --log.level=a??[1mb: must be one of debug, info, warn, error.
            Run queue-exporter --help for all options.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--web.max-requests=-1|must be between 0 and 2147483647.",
        "--web.max-requests=1_000|must be a whole number; 0 sets no limit.",
        "--web.max-requests=٣|must be a whole number; 0 sets no limit.",
        "--web.max-requests=|must be a whole number; 0 sets no limit.",
        "--web.max-requests=many|must be a whole number; 0 sets no limit.",
        "--web.max-requests=99999999999|must be between 0 and 2147483647.",
        "--web.scrape-timeout=0|must be more than 0 and at most 5m.",
        "--web.scrape-timeout=-1s|must be more than 0 and at most 5m.",
        "--web.scrape-timeout=5m1s|must be more than 0 and at most 5m.",
        "--web.max-scrape-timeout=0|must be more than 0 and at most 5m.",
        "--web.max-scrape-timeout=5m1s|must be more than 0 and at most 5m.",
        "--web.scrape-timeout=soon|is not a duration such as 5s, 500ms or 1h30m.",
        "--web.response-timeout=9999999h|is too long: the longest duration is 2562047h47m16s.",
        "--web.timeout-offset=-1ms|must not be negative.",
        "--web.response-timeout=0s|must be more than 0 and at most 1h.",
        "--web.response-timeout=61m|must be more than 0 and at most 1h.",
        "--web.scrape-failure=http_eror|must be one of up-gauge, http-error. Did you mean http-error?",
      })
  void limitBeyondReasonIsAProblem(String flag, String problem) {
    assertThat(problems(flag))
        .isEqualTo(
            """
            queue-exporter: 1 problem
              1) %s: %s
            Run queue-exporter --help for all options.
            """
                .formatted(flag, problem));
  }

  @Test
  void secretIsNeverRepeated() {
    environment.put("QUEUE_EXPORTER_QUEUE_PASSWORD", "hunter2");

    assertThat(problems())
        .isEqualTo(
            """
            queue-exporter: 1 problem
              1) QUEUE_EXPORTER_QUEUE_PASSWORD: does not fit.
            Run queue-exporter --help for all options.
            """);
  }

  @Test
  void strayArgumentIsAProblem() {
    assertThat(problems("start"))
        .contains("1) start: is not a flag, and there are no other arguments.");
  }

  @Test
  void collectorFlagsBecomeItsSettings() {
    environment.put("QUEUE_EXPORTER_COLLECTOR_JOBS_MAX_SERIES", "100");

    assertThat(
            flags("--collector.jobs.timeout=3s", "--collector.age", "--collector.age.cache-ttl=1h")
                .collectors())
        .isEqualTo(
            Map.of(
                "jobs",
                CollectorSettings.of(
                    collector("jobs"),
                    Optional.of(Duration.ofSeconds(3)),
                    Optional.empty(),
                    OptionalLong.of(100)),
                "age",
                CollectorSettings.of(
                    collector("age"),
                    Optional.empty(),
                    Optional.of(Duration.ofHours(1)),
                    OptionalLong.empty())));
  }

  private static CollectorDescriptor collector(String name) {
    return new QueueExporter_Exporter()
        .collectors().stream()
            .map(CollectorBinding::descriptor)
            .filter(descriptor -> descriptor.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void wrongCollectorFlagsAreProblems() {
    assertThat(
            problems(
                "--collector.jobs.timeout=soon",
                "--collector.age.max-series=-1",
                "--collector.jobs.cache-ttl=1m",
                "--collector.jobs.timeuot=3s",
                "--collector.jbos.timeout=3s",
                "--collector.<nam>.timeout=3s",
                "--collector.<name>.timeout=3s"))
        .doesNotContain("mean --collector.<")
        .contains(
            "--collector.jobs.timeout=soon: is not a duration such as 5s, 500ms or 1h30m.",
            "--collector.age.max-series=-1: must be between 0 and 9223372036854775807.",
            "--collector.jobs.cache-ttl: this collector has no cache: it runs at every scrape.",
            "--collector.jobs.timeuot: there is no such flag. Did you mean"
                + " --collector.jobs.timeout?",
            "--collector.jbos.timeout: there is no such collector. Did you mean"
                + " --collector.jobs.timeout?",
            "--collector.<name>.timeout: use the name of a collector instead of <name>.");
  }

  @Test
  void missingValueIsAProblem() {
    assertThat(problems("--log.level")).contains("1) --log.level: needs a value after it.");
  }

  @Test
  void helpShowsEveryFlag() {
    assertThat(reader().read("--help", "--frobnicate").output())
        .hasValueSatisfying(
            help ->
                assertThat(help)
                    .startsWith(
                        "Usage: queue-exporter [flags]\nJobs <in> the queues & their age.\n")
                    .contains("--[no-]collector.age", "100% slow.", "disabled, cached for 1m)")
                    .contains("--collector.<name>.timeout=TIME", "--collector.<name>.cache-ttl=")
                    .doesNotContain("--collector.age.")
                    .contains("--web.listen-address=ADDRESS", "(default: :9101)")
                    .contains("--queue.delay=TIME", "QUEUE_EXPORTER_WEB_LISTEN_ADDRESS=:1234"));
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(reader().read("--version").output())
        .hasValueSatisfying(
            version ->
                assertThat(version)
                    .startsWith("queue-exporter, version 1.2 (revision: abc)\n  java version:"));
  }

  @Test
  void onlyProbingExportersHaveTargets() {
    assertThat(problems("--probe.allow-target=10.0.0.0/8"))
        .contains("1) --probe.allow-target: there is no such flag.\n");
  }

  @Test
  void authorChoosesTheFailurePolicy() {
    CommandLineReader reader = reader(new Clashing());

    assertThat(reader.read().flags().web().onFailure()).isEqualTo(FailurePolicy.HTTP_ERROR);
    assertThat(reader.read("--web.scrape-failure=up-gauge").flags().web().onFailure())
        .isEqualTo(FailurePolicy.UP_GAUGE);
  }

  @Test
  void helpTellsTheTimeOfACollector() {
    CommandLineReader reader = reader(new Clashing());

    assertThat(reader.read("--help").output().orElseThrow())
        .contains("Has its time. (default: disabled, timeout 3s)");
  }

  @Test
  void variableOfTwoFlagsIsAProblem() {
    environment.put("CLASH_EXPORTER_COLLECTOR_JOBS_TIMEOUT", "true");
    CommandLineReader reader = reader(new Clashing());

    assertThat(Problem.report("clash-exporter", reader.read().problems()))
        .contains(
            "1) CLASH_EXPORTER_COLLECTOR_JOBS_TIMEOUT: it matches both --collector.jobs-timeout"
                + " and --collector.jobs.timeout. Unset it and use the flag that you mean.");
    environment.clear();
    assertThat(reader.read("--collector.jobs.timeout=3s").problems()).isEmpty();
  }

  /** Has two collectors whose flags have one variable, and a policy of its own. */
  private static final class Clashing implements ExporterBinding {
    @Override
    public Class<?> type() {
      return Clashing.class;
    }

    @Override
    public ExporterDescriptor descriptor() {
      return new ExporterDescriptor("clash", List.of("clash"), 19199, "Clashes.")
          .onFailure(FailurePolicy.HTTP_ERROR);
    }

    @Override
    public List<CollectorBinding<?>> collectors() {
      return List.of(
          new ScriptedCollector("jobs", scrape -> {}),
          new ScriptedCollector(
              new CollectorDescriptor("jobs-timeout", "Has its time.", false)
                  .timeout(Duration.ofSeconds(3)),
              scrape -> {}));
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

  private CommandLineReader reader() {
    return reader(new QueueExporter_Exporter());
  }

  private CommandLineReader reader(ExporterBinding exporter) {
    return new CommandLineReader(exporter, new BuildInfo("1.2", "abc", "17"), environment);
  }

  private Flags flags(String... args) {
    CommandLineResult result = reader().read(args);
    assertThat(result.problems()).isEmpty();
    return result.flags();
  }

  private String problems(String... args) {
    return Problem.report("queue-exporter", reader().read(args).problems());
  }
}
