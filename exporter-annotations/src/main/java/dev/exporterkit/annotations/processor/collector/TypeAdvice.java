package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.api.MetricType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What an author can do about a type that cannot be used where it is. */
final class TypeAdvice {
  private static final List<Class<?>> SINGLE_VALUES =
      List.of(Number.class, Boolean.class, String.class, Duration.class, Instant.class);
  private static final List<Class<?>> MEASURES =
      List.of(
          Float.class,
          Double.class,
          BigDecimal.class,
          Duration.class,
          Instant.class,
          Temporal.class);

  private final TypeFinder types;

  TypeAdvice(TypeFinder types) {
    this.types = types;
  }

  /**
   * Returns what to do about a type that cannot be used as rows.
   *
   * @param outermost whether this is what {@code @Collect} returns, itself
   */
  String forRows(TypeMirror type, boolean outermost) {
    String text = TypeText.of(type);
    if (type.getKind() == TypeKind.VOID) {
      return "Return a record of metrics";
    }
    if (text.contains("[]")) {
      return "Use a List instead of the array";
    }
    if (type.getKind().isPrimitive() || isOneOf(type, SINGLE_VALUES)) {
      return outermost
          ? "For a single value, put @Gauge or another metric on the method instead of @Collect"
          : "Return records with a metric, and with a @Label if there are several";
    }
    if (types.as(type, Future.class).isPresent()) {
      return "Wait for the result in the method, and return that";
    }
    if (type.getKind() == TypeKind.DECLARED && isIncomplete((DeclaredType) type)) {
      return "Name the record in it, without wildcards and type variables";
    }
    if (isMany(type)) {
      return "Put records of metrics in it";
    }
    if (types.as(type, Iterable.class).isPresent()) {
      return "Use a List";
    }
    return types
        .classOf(type)
        .filter(found -> found.getKind() == ElementKind.CLASS && types.isCompiledNow(found))
        .map(found -> "Make " + Names.nested(found) + " a record of metrics")
        .orElse(
            "Use a record of metrics, a DynamicFamily, or an Optional, Collection, Stream or"
                + " labelled Map of these");
  }

  /** Returns what to do about a type that cannot be the text of a label. */
  String forLabel(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY || types.as(type, Iterable.class).isPresent()) {
      return "A row has one value for each label: join them with String.join, or return a row for"
          + " each";
    }
    if (types.as(type, Map.class).isPresent()) {
      return "Add a metric, if the map has a value for each key, or return a row for each entry";
    }
    if (type.getKind() == TypeKind.DOUBLE
        || type.getKind() == TypeKind.FLOAT
        || isOneOf(type, MEASURES)) {
      return "What is measured is a metric: use @Gauge, or make it a String in the collector";
    }
    return "Make it a String in the collector";
  }

  /** Returns what to do about a type that cannot be the keys of a map. */
  String forKey() {
    return "Use strings, made in the collector";
  }

  /** Returns what to do about a type that a metric cannot expose. */
  String forValue(TypeMirror type, MetricType metric) {
    boolean map = types.as(type, Map.class).isPresent();
    if (types.is(type, Optional.class)
        && types.bound((DeclaredType) type, 0).filter(this::isMap).isPresent()) {
      return "Use the Map itself: an empty one exposes nothing";
    }
    if (type instanceof ArrayType || map || isMany(type)) {
      return metric == MetricType.STATE_SET
          ? usual(metric)
          : "A row has one value for each metric: use a List of a record with a @Label and this"
              + " metric, or a Map with a @Label for its keys";
    }
    if (types.recordOf(type).isPresent()) {
      return "A record of metrics needs no annotation here: remove this one";
    }
    if (types.enumOf(type).isPresent()) {
      return "Use @StateSet, or @Label if a row belongs to one constant";
    }
    if (types.is(type, String.class)) {
      return "Parse it in the collector, or use @Label if it is text";
    }
    if (types.as(type, Temporal.class).isPresent()
        || isOneOf(type, List.of(Date.class, Calendar.class))) {
      return "Use an Instant";
    }
    if (types.as(type, Number.class).isPresent() && metric != MetricType.STATE_SET) {
      return types.is(type, BigInteger.class) || types.is(type, BigDecimal.class)
          ? usual(metric)
          : "Use its value: a long or a double";
    }
    return usual(metric);
  }

  private static String usual(MetricType metric) {
    return switch (metric) {
      case COUNTER -> "A counter is a number or a Duration, boxed or optional";
      case STATE_SET -> "A state set is an enum, or a Set of its constants";
      case HISTOGRAM -> "A histogram is a HistogramValue";
      case SUMMARY -> "A summary is a SummaryValue";
      case GAUGE, UNTYPED, INFO -> "Use a number, boolean, Duration or Instant, boxed or optional";
    };
  }

  private boolean isMap(TypeMirror type) {
    return types.as(type, Map.class).isPresent();
  }

  private boolean isMany(TypeMirror type) {
    return Stream.of(Collection.class, Stream.class, Map.class)
        .anyMatch(many -> types.as(type, many).isPresent());
  }

  private boolean isOneOf(TypeMirror type, List<Class<?>> classes) {
    return classes.stream().anyMatch(each -> types.as(type, each).isPresent());
  }

  /** Tells whether a type is raw, or has arguments that are not plain types. */
  private boolean isIncomplete(DeclaredType type) {
    boolean raw =
        type.getTypeArguments().isEmpty()
            && types
                .classOf(type)
                .filter(found -> !found.getTypeParameters().isEmpty())
                .isPresent();
    return raw
        || type.getTypeArguments().stream()
            .anyMatch(
                argument ->
                    argument.getKind() == TypeKind.WILDCARD
                        || argument.getKind() == TypeKind.TYPEVAR
                        || (argument instanceof DeclaredType inner && isIncomplete(inner)));
  }
}
