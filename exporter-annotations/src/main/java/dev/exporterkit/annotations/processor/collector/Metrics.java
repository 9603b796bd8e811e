package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Histogram;
import dev.exporterkit.annotations.StateSet;
import dev.exporterkit.annotations.Summary;
import dev.exporterkit.annotations.Untyped;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.api.MetricType;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;

/** The annotations that make something a value. */
final class Metrics {
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(
          Gauge.class,
          Counter.class,
          Untyped.class,
          StateSet.class,
          Histogram.class,
          Summary.class);

  private Metrics() {}

  /** Returns those of an element. */
  static List<Mirror> of(Element element) {
    return Mirror.findAll(element, ANNOTATIONS);
  }

  /** Returns the type that an annotation declares. */
  static MetricType typeOf(Mirror metric) {
    return switch (metric.simpleName()) {
      case "Counter" -> MetricType.COUNTER;
      case "Gauge" -> MetricType.GAUGE;
      case "StateSet" -> MetricType.STATE_SET;
      case "Histogram" -> MetricType.HISTOGRAM;
      case "Summary" -> MetricType.SUMMARY;
      case "Untyped" -> MetricType.UNTYPED;
      default -> throw new IllegalArgumentException(metric.simpleName());
    };
  }
}
