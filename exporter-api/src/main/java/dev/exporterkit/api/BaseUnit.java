package dev.exporterkit.api;

import java.util.Locale;
import java.util.Optional;

/**
 * The base units, in which Prometheus's metrics are exposed.
 *
 * @see <a href="https://prometheus.io/docs/practices/naming/#base-units">Prometheus: base units</a>
 */
public enum BaseUnit {
  /** Time. */
  SECONDS,
  /** Data. */
  BYTES,
  /** A share, from 0 to 1. */
  RATIO,
  /** Temperature. */
  CELSIUS,
  /** Temperature where an absolute scale matters, such as colour temperature. */
  KELVIN,
  /** Length. */
  METERS,
  /** Electric potential. */
  VOLTS,
  /** Electric current. */
  AMPERES,
  /** Energy. */
  JOULES,
  /** Mass. */
  GRAMS,
  /** Frequency. */
  HERTZ;

  private static final BaseUnit[] ALL = values();

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String suffix = "_" + word;

  /** Returns the word that ends a metric's name, such as {@code seconds}. */
  public String word() {
    return word;
  }

  /** Returns the unit at the end of a name without {@code _total}; empty if there is none. */
  public static Optional<BaseUnit> ofName(String name) {
    for (BaseUnit unit : ALL) {
      if (name.endsWith(unit.suffix)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
