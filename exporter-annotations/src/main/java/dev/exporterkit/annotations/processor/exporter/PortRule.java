package dev.exporterkit.annotations.processor.exporter;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.ports.PortAllocation;
import dev.exporterkit.api.ports.PortRegistry;
import java.util.List;

/** An exporter has a default port that is not registered for another one. */
final class PortRule implements ModelRule<ExporterModel> {
  private static final int MAX_PORT = 65_535;

  private final PortRegistry registry = PortRegistry.load();

  @Override
  public void check(ExporterModel exporter, Report report) {
    if (exporter.port().isEmpty()) {
      report.add(
          Problem.PORT_MISSING,
          exporter.annotation().location(),
          exporter.name(),
          choice(registry.portsOf(exporter.name())));
      return;
    }
    int port = exporter.port().getAsInt();
    Location location = exporter.annotation().location("port");
    if (port < 1 || port > MAX_PORT) {
      report.add(Problem.EXPORTER_PORT, location, port);
    } else if (port >= PortRegistry.MIN_PORT
        && port <= PortRegistry.MAX_PORT
        && registry.at(port).stream().noneMatch(each -> each.belongsTo(exporter.name()))) {
      report.add(
          Problem.PORT_TAKEN,
          location,
          port,
          holder(registry.at(port)),
          better(exporter.name()),
          PortRegistry.MIN_PORT,
          PortRegistry.MAX_PORT);
    }
  }

  private String choice(List<Integer> registered) {
    if (!registered.isEmpty()) {
      return "several entries of that name. Set port to "
          + registered.stream().map(String::valueOf).collect(joining(" or "));
    }
    return "no entry of that name. Set port: %d is the next free one of the registry, and an exporter for your own organization may use any port outside %d to %d"
        .formatted(registry.nextFree(), PortRegistry.MIN_PORT, PortRegistry.MAX_PORT);
  }

  private static String holder(List<PortAllocation> holders) {
    if (holders.isEmpty()) {
      return "is not registered in Prometheus's port registry";
    }
    return holders.stream()
        .map(PortAllocation::name)
        .collect(joining(" and ", "belongs to ", " in Prometheus's port registry"));
  }

  private String better(String exporter) {
    List<Integer> own = registry.portsOf(exporter);
    return own.isEmpty()
        ? registry.nextFree() + ", the next free one"
        : own.stream().map(String::valueOf).collect(joining(" or ")) + ", its own entry";
  }
}
