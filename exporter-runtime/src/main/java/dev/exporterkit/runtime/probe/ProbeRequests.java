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

/** Reads the requests for probes from queries. Thread-safe. */
final class ProbeRequests {
  static final String DEBUG = "debug";
  private static final String TARGET = "target";
  private static final String MODULE = "module";
  private static final Set<String> OWN = Set.of(TARGET, MODULE, DEBUG);
  private static final Log log = Log.of(ProbeRequests.class);

  private final TargetResolver resolver;
  private final Supplier<Modules> modules;

  /**
   * Reads requests for one exporter.
   *
   * @param modules returns the current modules of the configuration
   */
  public ProbeRequests(TargetResolver resolver, Supplier<Modules> modules) {
    this.resolver = resolver;
    this.modules = modules;
  }

  /**
   * Reads a request.
   *
   * @param patience how long a lookup may take to check whether the target is allowed
   * @throws ProbeRefusal if the request is invalid, or the operator does not allow it
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
          403, "This target is not allowed by --probe.allow-target of the exporter.");
    }
    return new ProbeRequest(
        target.target(furtherParameters(query)), module, modules.get().find(module).orElse(null));
  }

  private static ParsedTarget target(Query query) throws ProbeRefusal {
    List<String> given = query.values(TARGET);
    if (given.isEmpty()) {
      throw new ProbeRefusal(
          400, "Target parameter is missing. Name a target, as in ?target=db1:3306.");
    }
    if (given.size() > 1) {
      throw new ProbeRefusal(
          400, "Target parameter is given " + given.size() + " times. Name one target.");
    }
    try {
      return ParsedTarget.parse(given.get(0));
    } catch (MalformedTargetException e) {
      throw new ProbeRefusal(400, "Target parameter is invalid: " + e.getMessage() + ".");
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
      throw new ProbeRefusal(400, "This exporter has no modules. Remove the module parameter.");
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
    return "The modules are " + String.join(", ", known.names()) + ".";
  }

  private static Map<String, List<String>> furtherParameters(Query query) {
    return query.names().stream()
        .filter(name -> !OWN.contains(name))
        .collect(Collectors.toMap(name -> name, query::values));
  }
}
