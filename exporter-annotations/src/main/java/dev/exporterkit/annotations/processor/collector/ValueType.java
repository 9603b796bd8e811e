package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.api.spi.ColumnType;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The Java type of a value.
 *
 * @param kind what it is
 * @param storage how it is kept
 * @param form whether and how it can be absent
 * @param states the enum of a state set
 * @param type the type itself
 */
record ValueType(
    Kind kind, ColumnType storage, Form form, Optional<EnumModel> states, TypeMirror type) {

  /** What a value is, which decides the annotations and units that fit. */
  enum Kind {
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    DURATION("a Duration"),
    INSTANT("an Instant"),
    HISTOGRAM("a HistogramValue"),
    SUMMARY("a SummaryValue"),
    STATES("an enum");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Returns it with its article, for messages. */
    String text() {
      return text;
    }
  }

  /** How a value can be absent. */
  enum Form {
    /** Never, or as null, which rows take as absent. */
    PLAIN,
    /** In an {@code Optional} of something. */
    OPTIONAL,
    /**
     * In an {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}, which rows accept.
     */
    OPTIONAL_NUMBER
  }
}
