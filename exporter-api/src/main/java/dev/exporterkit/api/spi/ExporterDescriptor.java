package dev.exporterkit.api.spi;

import java.util.List;

/**
 * What an exporter says of itself.
 *
 * @param name its name, such as {@code haproxy}, without "exporter"
 * @param prefixes the prefixes of its metrics; the first is that of {@code <prefix>_up} and {@code
 *     <prefix>_scrape_*}
 * @param port the port on which it listens unless a flag says otherwise
 * @param description one sentence for the landing page and the help
 * @param internal whether it is for one organisation, with a port outside the public registry
 */
public record ExporterDescriptor(
    String name, List<String> prefixes, int port, String description, boolean internal) {

  /** Copies the prefixes. */
  public ExporterDescriptor {
    prefixes = List.copyOf(prefixes);
  }

  /** Returns the name of the program, such as {@code haproxy-exporter}. */
  public String program() {
    return name.replace('_', '-') + "-exporter";
  }

  /** Returns the prefix of the metrics about the scrape. */
  public String prefix() {
    return prefixes.get(0);
  }
}
