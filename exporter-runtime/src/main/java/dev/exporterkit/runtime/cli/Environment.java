package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.problem.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The variables that set flags, such as {@code HAPROXY_EXPORTER_WEB_LISTEN_ADDRESS}. Other
 * variables with the same prefix are never a problem: Kubernetes sets {@code HAPROXY_EXPORTER_PORT}
 * for a service with that name.
 */
final class Environment {
  /** Suffixes of the variables that Kubernetes sets in each container for a service. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_[0-9]+_.*)?");

  private final String exporter;
  private final String prefix;
  private final Map<String, String> variables;

  Environment(ExporterDescriptor exporter, Map<String, String> variables) {
    this.exporter = screaming(exporter.name()) + "_";
    this.prefix = this.exporter + "EXPORTER_";
    this.variables = variables;
  }

  /** Returns the name of the variable for a flag such as {@code --web.listen-address}. */
  String variable(String flag) {
    return prefix + screaming(flag.substring(2));
  }

  /**
   * Returns the value for a flag, without the line break at the end of a variable that was read
   * from a file; an empty variable counts as absent.
   */
  Optional<String> value(String flag) {
    return Optional.ofNullable(variables.get(variable(flag)))
        .map(Environment::withoutLineEnds)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the values for a repeatable flag: one per line. */
  List<String> lines(String flag) {
    return value(flag).stream().flatMap(String::lines).filter(line -> !line.isEmpty()).toList();
  }

  /** Returns the value of the variable of an author's flag. */
  List<String> values(OptionSpec option) {
    String flag = option.longestName();
    return option.isMultiValue() ? lines(flag) : value(flag).stream().toList();
  }

  /** Returns a problem for each variable that is set and matches more than one flag. */
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

  /**
   * Returns the variables that look like misspelt ones, each with the one that was probably meant.
   * Only similar ones: images and {@code {env: NAME}} in configurations use others with the same
   * prefix.
   */
  Map<String, String> misspelt(Collection<String> flags) {
    Map<String, String> known = new TreeMap<>();
    flags.forEach(flag -> known.put(variable(flag).substring(prefix.length()), variable(flag)));
    Map<String, String> misspelt = new TreeMap<>();
    for (String name : variables.keySet()) {
      guess(name, known.keySet())
          .map(known::get)
          .filter(meant -> !meant.equals(name))
          .ifPresent(meant -> misspelt.put(name, meant));
    }
    return misspelt;
  }

  private Optional<String> guess(String name, Collection<String> known) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith(prefix)) {
      String rest = upper.substring(prefix.length());
      return OF_KUBERNETES.matcher(rest).matches() || (known.contains(rest) && upper.equals(name))
          ? Optional.empty()
          : NearestName.of(rest, known);
    }
    // Such as HAPROXY_WEB_LISTEN_ADDRESS, without EXPORTER, but not that of a HAPROXY_LOG_EXPORTER.
    return upper.startsWith(exporter) && !upper.contains("_EXPORTER_")
        ? known.stream()
            .filter(rest -> rest.contains("_") && upper.endsWith("_" + rest))
            .max(Comparator.comparingInt(String::length))
        : Optional.empty();
  }

  private static String withoutLineEnds(String value) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == '\n' || value.charAt(end - 1) == '\r')) {
      end--;
    }
    return value.substring(0, end);
  }

  private static String ambiguous(Set<String> flags) {
    return "it matches both "
        + String.join(" and ", flags)
        + ". Unset it and use the flag that you mean.";
  }

  private static String screaming(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
