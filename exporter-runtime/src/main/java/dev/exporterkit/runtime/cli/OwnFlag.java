package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.config.ConfigReader;
import java.util.List;

/** The flags of the kit, beside those of an exporter's collectors. */
enum OwnFlag {
  LISTEN_ADDRESS("--web.listen-address", "ADDRESS"),
  TELEMETRY_PATH("--web.telemetry-path", "PATH"),
  SCRAPE_TIMEOUT("--web.scrape-timeout", "TIME"),
  MAX_SCRAPE_TIMEOUT("--web.max-scrape-timeout", "TIME"),
  TIMEOUT_OFFSET("--web.timeout-offset", "TIME"),
  RESPONSE_TIMEOUT("--web.response-timeout", "TIME"),
  MAX_REQUESTS("--web.max-requests", "NUMBER"),
  SHUTDOWN_TIMEOUT("--web.shutdown-timeout", "TIME"),
  SCRAPE_FAILURE("--web.scrape-failure", "POLICY"),
  DISABLE_EXPORTER_METRICS("--web.disable-exporter-metrics", ""),
  DISABLE_DEFAULTS("--collector.disable-defaults", ""),
  ALLOW_TARGET("--probe.allow-target", "TARGET"),
  MAX_PROBES("--probe.max-requests", "NUMBER"),
  CONFIG_FILE(ConfigReader.FLAG, "FILE"),
  LOG_LEVEL("--log.level", "LEVEL"),
  LOG_FORMAT("--log.format", "FORMAT");

  private final String flag;
  private final String parameter;

  OwnFlag(String flag, String parameter) {
    this.flag = flag;
    this.parameter = parameter;
  }

  String flag() {
    return flag;
  }

  /** Tells whether an exporter has the flag. */
  boolean isOf(ExporterBinding exporter) {
    return switch (this) {
      case CONFIG_FILE -> exporter.config() != null;
      case ALLOW_TARGET, MAX_PROBES ->
          exporter.collectors().stream().anyMatch(each -> each.descriptor().isProbe());
      default -> true;
    };
  }

  /** Returns what stands for the value in the help; empty for a switch. */
  String parameter() {
    return parameter;
  }

  boolean isSwitch() {
    return parameter.isEmpty();
  }

  /** Returns what the help says, one line each. */
  List<String> help(ExporterDescriptor exporter) {
    return switch (this) {
      case LISTEN_ADDRESS ->
          List.of(
              "Where to listen, such as localhost:9100 or [::1]:9100; :9100 is every address,"
                  + " 0.0.0.0:9100 every IPv4 address. May be repeated. (default: :"
                  + exporter.port()
                  + ")");
      case TELEMETRY_PATH -> List.of("Path of the metrics (default: /metrics)");
      case SCRAPE_TIMEOUT ->
          List.of(
              "Time of a scrape for clients that do not say, as Prometheus does, how long they wait"
                  + " (default: 10s)");
      case MAX_SCRAPE_TIMEOUT ->
          List.of(
              "Maximum time that a client can ask for, by saying how long it waits (default: 2m)");
      case TIMEOUT_OFFSET ->
          List.of(
              "What is taken off the time that Prometheus waits, for the way back (default: 250ms)");
      case RESPONSE_TIMEOUT ->
          List.of("How long a client may take to read an answer (default: 30s)");
      case MAX_REQUESTS ->
          List.of("Maximum number of scrapes at a time; 0 is no limit (default: 40)");
      case MAX_PROBES ->
          List.of(
              "Maximum number of probes at a time, a quarter of them for one host; 0 is no limit"
                  + " (default: 200)");
      case SHUTDOWN_TIMEOUT ->
          List.of("Maximum time from SIGTERM or SIGINT to the end (default: 25s)");
      case SCRAPE_FAILURE ->
          List.of(
              "Answer to a scrape whose target is down: up-gauge is 200 and a metric of that name,"
                  + " http-error is 503 without metrics (default: "
                  + Choice.word(exporter.onFailure())
                  + ")");
      case DISABLE_EXPORTER_METRICS ->
          List.of("Leave out the metrics of the exporter's own process and JVM.");
      case DISABLE_DEFAULTS ->
          List.of("Run only the collectors that a --collector.<name> flag enables.");
      case ALLOW_TARGET ->
          List.of(
              "Probe only this: a name such as *.example.org, an address, or a range such as"
                  + " 10.0.0.0/8 or fd00::/8, each with or without ports: *.example.org:443,"
                  + " 10.0.0.0/8:9100-9200, [fd00::]/8:443. May be repeated. (default: everything)");
      case CONFIG_FILE -> List.of("The YAML file with the configuration.");
      case LOG_LEVEL -> List.of("One of debug, info, warn, error (default: info)");
      case LOG_FORMAT -> List.of("One of logfmt, json (default: logfmt)");
    };
  }
}
