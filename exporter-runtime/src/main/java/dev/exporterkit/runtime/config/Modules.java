package dev.exporterkit.runtime.config;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
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

  /**
   * Returns the modules of a configuration: its component {@code modules}, if that is a map.
   *
   * @param standard the name of the module of a probe that names none; if it is empty, a probe must
   *     name one where there are several
   */
  static Modules of(Record config, String standard) {
    return in(config)
        .map(byName -> new Modules(byName, standard.isEmpty() ? only(byName) : standard))
        .orElse(NONE);
  }

  /** Tells whether a configuration may have modules, and has none. */
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

  // A map of a configuration has names as keys.
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

  /** Returns every name, sorted. */
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
