package dev.exporterkit.api.ports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Which exporter has which default port, from a copy of Prometheus's public registry. Immutable.
 *
 * @see <a href="https://github.com/prometheus/prometheus/wiki/Default-port-allocations">Default
 *     port allocations</a>
 */
public final class PortRegistry {
  private static final String RESOURCE = "default-port-allocations.csv";

  private final List<PortAllocation> allocations;

  private PortRegistry(List<PortAllocation> allocations) {
    this.allocations = allocations;
  }

  /** Reads the copy that comes with the kit. */
  public static PortRegistry load() {
    InputStream csv =
        Objects.requireNonNull(PortRegistry.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(csv, UTF_8))) {
      return new PortRegistry(lines.lines().skip(1).map(PortAllocation::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns everyone who has a port; several share some. */
  public List<PortAllocation> at(int port) {
    return allocations.stream().filter(allocation -> allocation.port() == port).toList();
  }

  /** Returns all allocations by port. */
  public List<PortAllocation> all() {
    return allocations;
  }
}
