package dev.exporterkit.api.spi;

import dev.exporterkit.api.FailurePolicy;
import java.util.List;

/**
 * What an exporter says of itself.
 *
 * @param name its name, such as {@code haproxy}, without "exporter"
 * @param prefixes the prefixes of its metrics; the first is that of {@code <prefix>_up} and {@code
 *     <prefix>_scrape_*}
 * @param port the port on which it listens unless a flag says otherwise
 * @param description one sentence for the landing page and the help
 * @param onFailure what it answers when its target is down, unless a flag says otherwise
 * @param probePath where it probes, if it does
 * @param defaultModule the module of a probe that names none; empty if there is none
 */
public record ExporterDescriptor(
    String name,
    List<String> prefixes,
    int port,
    String description,
    FailurePolicy onFailure,
    String probePath,
    String defaultModule) {

  /** Copies the prefixes. */
  public ExporterDescriptor {
    prefixes = List.copyOf(prefixes);
  }

  /** Describes an exporter with the standard behaviour. */
  public ExporterDescriptor(String name, List<String> prefixes, int port, String description) {
    this(name, prefixes, port, description, FailurePolicy.UP_GAUGE, "/probe", "");
  }

  /** Returns the same for an exporter that answers otherwise when its target is down. */
  public ExporterDescriptor onFailure(FailurePolicy policy) {
    return new ExporterDescriptor(
        name, prefixes, port, description, policy, probePath, defaultModule);
  }

  /**
   * Returns the same for an exporter that probes.
   *
   * @param path where
   * @param module the module of a probe that names none; empty if there is none
   */
  public ExporterDescriptor probes(String path, String module) {
    return new ExporterDescriptor(name, prefixes, port, description, onFailure, path, module);
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
