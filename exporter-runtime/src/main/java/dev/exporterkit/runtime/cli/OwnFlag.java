package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.config.ConfigReader;
import java.util.List;

/** The flags of the kit, beside those of an exporter's collectors. */
enum OwnFlag {
  LISTEN_ADDRESS("--web.listen-address", "ADDRESS"),
  TELEMETRY_PATH("--web.telemetry-path", "PATH"),
  DISABLE_EXPORTER_METRICS("--web.disable-exporter-metrics", ""),
  DISABLE_DEFAULTS("--collector.disable-defaults", ""),
  ALLOW_TARGET("--probe.allow-target", "TARGET"),
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
      case ALLOW_TARGET ->
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
  List<String> help(int defaultPort) {
    return switch (this) {
      case LISTEN_ADDRESS ->
          List.of(
              "Where to listen, such as localhost:9100 or [::1]:9100; :9100 is every address. May be"
                  + " repeated. (default: :"
                  + defaultPort
                  + ")");
      case TELEMETRY_PATH -> List.of("Path of the metrics (default: /metrics)");
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
