package dev.exporterkit.runtime.config;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules that {@code module=} of a probe selects.
 *
 * @param byName the configuration of each module, by its name
 * @param standard the name of the default module; empty if a probe must name one
 */
public record Modules(Map<String, Object> byName, String standard) {
  /** The modules of an exporter without any. */
  public static final Modules NONE = new Modules(Map.of(), "");

  /** Copies the map. */
  public Modules {
    byName = Map.copyOf(byName);
  }

  /**
   * Returns the modules of a configuration: its component {@code modules}, if that is a map.
   *
   * @param standard the name of the default module; if it is empty, a probe must name one unless
   *     there is only one
   */
  static Modules of(Record config, String standard) {
    return in(config)
        .map(byName -> new Modules(byName, standard.isEmpty() ? only(byName) : standard))
        .orElse(NONE);
  }

  /** Returns whether a configuration could have modules, but has none. */
  static boolean areLeftOut(Record config) {
    return in(config).filter(Map::isEmpty).isPresent();
  }

  private static Optional<Map<String, Object>> in(Record config) {
    return Arrays.stream(config.getClass().getRecordComponents())
        .filter(component -> component.getName().equals("modules"))
        .filter(component -> component.getType() == Map.class)
        .findFirst()
        .map(component -> map(config, component));
  }

  private static String only(Map<String, Object> byName) {
    return byName.size() == 1 ? byName.keySet().iterator().next() : "";
  }

  // The keys of a map in a configuration are names.
  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Record config, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return (Map<String, Object>) accessor.invoke(config);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read the modules of " + config.getClass(), e);
    }
  }

  /** Returns the configuration of a module. */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns all names, sorted. */
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
