package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.Location;

/**
 * A label of a schema.
 *
 * @param name its name
 * @param location where the name comes from
 */
record LabelModel(String name, Location location) {

  /** Returns the label that an annotation on a member declares. */
  static LabelModel of(Mirror label, String member) {
    String written = label.string("value");
    return new LabelModel(
        written.isEmpty() ? Names.snakeCase(member) : written, label.location("value"));
  }
}
