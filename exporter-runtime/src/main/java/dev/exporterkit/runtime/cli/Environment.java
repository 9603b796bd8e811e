package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that may stand in for flags, such as {@code HAPROXY_EXPORTER_WEB_LISTEN_ADDRESS}.
 * Variables of the same beginning that are no flag are none of our business: Kubernetes sets {@code
 * HAPROXY_EXPORTER_PORT} for a service of that name.
 */
final class Environment {
  private final String prefix;
  private final Map<String, String> variables;

  Environment(ExporterDescriptor exporter, Map<String, String> variables) {
    this.prefix = screaming(exporter.name()) + "_EXPORTER_";
    this.variables = variables;
  }

  /** Returns the name of the variable for a flag such as {@code --web.listen-address}. */
  String variable(String flag) {
    return prefix + screaming(flag.substring(2));
  }

  /** Returns the value for a flag; an empty variable is none. */
  Optional<String> value(String flag) {
    return Optional.ofNullable(variables.get(variable(flag))).filter(value -> !value.isEmpty());
  }

  private static String screaming(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
