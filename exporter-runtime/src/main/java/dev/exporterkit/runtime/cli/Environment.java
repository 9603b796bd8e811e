package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;

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

  /** Returns the values for a flag that may be repeated: each line is one. */
  List<String> lines(String flag) {
    return value(flag).stream().flatMap(String::lines).filter(line -> !line.isEmpty()).toList();
  }

  /** Returns what the variable of an author's flag says. */
  List<String> values(OptionSpec option) {
    String flag = option.longestName();
    return option.isMultiValue() ? lines(flag) : value(flag).stream().toList();
  }

  /** Returns a problem for each variable that is set and may stand for more than one flag. */
  List<Problem> ambiguous(Collection<String> flags) {
    Map<String, Set<String>> byVariable = new TreeMap<>();
    for (String flag : flags) {
      if (value(flag).isPresent()) {
        byVariable.computeIfAbsent(variable(flag), name -> new TreeSet<>()).add(flag);
      }
    }
    return byVariable.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Problem(entry.getKey(), ambiguous(entry.getValue())))
        .toList();
  }

  private static String ambiguous(Set<String> flags) {
    return "it may stand for "
        + String.join(" and for ", flags)
        + ". Unset it and use the flag that you mean.";
  }

  private static String screaming(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
