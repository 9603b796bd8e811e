package dev.exporterkit.api.ports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The default ports of exporters, from a copy of Prometheus's public registry. Immutable.
 *
 * @see <a href="https://github.com/prometheus/prometheus/wiki/Default-port-allocations">Default
 *     port allocations</a>
 */
public final class PortRegistry {
  /** The first port of the range that the registry assigns. */
  public static final int MIN_PORT = 9090;

  /** The last port of that range. */
  public static final int MAX_PORT = 9999;

  /** The range is full, so the registry continues here. */
  private static final int MIN_NEW_PORT = 10_001;

  private static final String RESOURCE = "default-port-allocations.csv";

  private final List<PortAllocation> allocations;

  private PortRegistry(List<PortAllocation> allocations) {
    this.allocations = allocations;
  }

  /** Reads the copy that is part of the kit. */
  public static PortRegistry load() {
    InputStream csv =
        Objects.requireNonNull(PortRegistry.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(csv, UTF_8))) {
      return new PortRegistry(lines.lines().skip(1).map(PortAllocation::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the entries of a port; some ports have several. */
  public List<PortAllocation> at(int port) {
    return allocations.stream().filter(allocation -> allocation.port() == port).toList();
  }

  /**
   * Returns the ports that an exporter with this name may use as its default: several if several
   * exporters with that name are registered, none if there is no such exporter.
   *
   * @param exporter the name without "exporter", such as {@code haproxy}
   */
  public List<Integer> portsOf(String exporter) {
    return allocations.stream()
        .filter(PortAllocation::isMetricsOfExporter)
        .filter(allocation -> allocation.belongsTo(exporter))
        .map(PortAllocation::port)
        .toList();
  }

  /** Returns the first free port that a new exporter may register. */
  public int nextFree() {
    return IntStream.rangeClosed(MIN_NEW_PORT, 65_535)
        .filter(port -> at(port).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Returns all entries in the order of their ports. */
  public List<PortAllocation> all() {
    return allocations;
  }
}
