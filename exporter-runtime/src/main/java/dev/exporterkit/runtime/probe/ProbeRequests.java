package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.web.Query;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads from queries what is to be probed. Thread-safe. */
final class ProbeRequests {
  static final String DEBUG = "debug";
  private static final String TARGET = "target";
  private static final String MODULE = "module";
  private static final Set<String> OWN = Set.of(TARGET, MODULE, DEBUG);
  private static final Log log = Log.of(ProbeRequests.class);

  private final TargetResolver resolver;
  private final Supplier<Modules> modules;

  /**
   * Reads probes of one exporter.
   *
   * @param modules returns those that the configuration has now
   */
  public ProbeRequests(TargetResolver resolver, Supplier<Modules> modules) {
    this.resolver = resolver;
    this.modules = modules;
  }

  /**
   * Reads a probe.
   *
   * @param patience for how long the resolver may be asked whether the target is allowed
   * @throws ProbeRefusal if nothing can be probed, or the operator does not want it
   */
  ProbeRequest read(Query query, Duration patience) throws ProbeRefusal {
    if (query.isTooLong()) {
      throw new ProbeRefusal(400, "The query is longer than " + Query.MAX_LENGTH + " characters.");
    }
    String module = module(query, modules.get());
    ParsedTarget target = target(query);
    if (!resolver.mayBeProbed(target, patience)) {
      log.debug("Target is not allowed", "target", target.text());
      throw new ProbeRefusal(
          403,
          "This target is not allowed. --probe.allow-target of the exporter says which ones are.");
    }
    return new ProbeRequest(
        target.target(furtherParameters(query)), module, modules.get().find(module).orElse(null));
  }

  private static ParsedTarget target(Query query) throws ProbeRefusal {
    List<String> given = query.values(TARGET);
    if (given.isEmpty()) {
      throw new ProbeRefusal(
          400, "Target parameter is missing. Name what to probe, as in ?target=db1:3306.");
    }
    if (given.size() > 1) {
      throw new ProbeRefusal(
          400, "Target parameter is given " + given.size() + " times. Name one target.");
    }
    try {
      return ParsedTarget.parse(given.get(0));
    } catch (MalformedTargetException e) {
      throw new ProbeRefusal(400, "Target parameter is no target: " + e.getMessage() + ".");
    }
  }

  private static String module(Query query, Modules known) throws ProbeRefusal {
    List<String> given = query.values(MODULE);
    if (given.size() > 1) {
      throw new ProbeRefusal(
          400, "Module parameter is given " + given.size() + " times. Name one module.");
    }
    return given.isEmpty() ? unnamed(known) : named(given.get(0), known);
  }

  private static String unnamed(Modules known) throws ProbeRefusal {
    List<String> names = known.names();
    if (names.contains(known.standard())) {
      return known.standard();
    }
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> names.get(0);
      default -> throw new ProbeRefusal(400, "Module parameter is missing. " + oneOf(known));
    };
  }

  private static String named(String name, Modules known) throws ProbeRefusal {
    if (known.names().isEmpty()) {
      throw new ProbeRefusal(400, "This exporter has no modules. Leave the module parameter out.");
    }
    if (known.find(name).isEmpty()) {
      throw new ProbeRefusal(
          400,
          "There is no module %s. %s%s"
              .formatted(name, oneOf(known), NearestName.question(name, known.names())));
    }
    return name;
  }

  private static String oneOf(Modules known) {
    return "It is one of " + String.join(", ", known.names()) + ".";
  }

  private static Map<String, List<String>> furtherParameters(Query query) {
    return query.names().stream()
        .filter(name -> !OWN.contains(name))
        .collect(Collectors.toMap(name -> name, query::values));
  }
}
