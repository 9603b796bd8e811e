package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Unit;
import java.util.Optional;

/**
 * A metric and where its value comes from.
 *
 * @param family what is exposed
 * @param declaration the annotation
 * @param accessor how to get the value, or the map that contains it
 * @param type what arrives
 * @param in the unit of the value
 */
record ValueModel(
    MetricFamily family, Mirror declaration, Accessor accessor, ValueType type, Unit in) {

  /** Returns the states of a state set. */
  Optional<EnumModel> states() {
    return type.states();
  }
}
