package dev.exporterkit.api.spi;

import dev.exporterkit.api.FailurePolicy;
import java.util.List;

/**
 * The description of an exporter.
 *
 * @param name the name, such as {@code haproxy}, without "exporter"
 * @param prefixes the prefixes of its metrics; the first is that of {@code <prefix>_up} and {@code
 *     <prefix>_scrape_*}
 * @param port the default port
 * @param description one sentence for the landing page and the help
 * @param onFailure the default response when the target is down
 * @param probePath the path of probes, if the exporter has them
 * @param defaultModule the default module of probes; empty if there is none
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

  /** Describes an exporter with the default behaviour. */
  public ExporterDescriptor(String name, List<String> prefixes, int port, String description) {
    this(name, prefixes, port, description, FailurePolicy.UP_GAUGE, "/probe", "");
  }

  /** Returns the same description with another response when the target is down. */
  public ExporterDescriptor onFailure(FailurePolicy policy) {
    return new ExporterDescriptor(
        name, prefixes, port, description, policy, probePath, defaultModule);
  }

  /**
   * Returns the same description of an exporter that probes.
   *
   * @param path the path of probes
   * @param module the default module of probes; empty if there is none
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
