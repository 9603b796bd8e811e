package dev.exporterkit.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code module=} of a probe chooses from.
 *
 * @param byName the configuration of each module, by its name
 * @param standard the name of the module of a probe that names none; empty if it must name one
 */
public record Modules(Map<String, Object> byName, String standard) {
  /** What an exporter has that configures none. */
  public static final Modules NONE = new Modules(Map.of(), "");

  /** Copies the map. */
  public Modules {
    byName = Map.copyOf(byName);
  }

  /** Returns the configuration of a module. */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns every name, sorted. */
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
