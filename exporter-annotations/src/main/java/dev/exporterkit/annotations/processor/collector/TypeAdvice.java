package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
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
          Temporal.class,
          Date.class);

  private final TypeFinder types;

  TypeAdvice(TypeFinder types) {
    this.types = types;
  }

  /**
   * Returns what to do about a type that cannot be used as rows.
   *
   * @param many whether it is in a collection
   */
  String forRows(TypeMirror type, boolean many) {
    String text = TypeText.of(type);
    if (type.getKind() == TypeKind.VOID) {
      return "Return a record of metrics";
    }
    if (text.contains("[]")) {
      return "Use a List instead of the array";
    }
    if (type.getKind().isPrimitive() || isOneOf(type, SINGLE_VALUES)) {
      return many
          ? "Return records with a metric, and with a @Label that distinguishes them"
          : "To expose it, put @Gauge or another metric on the method instead of @Collect";
    }
    if (types.as(type, Future.class).isPresent()) {
      return "Wait for the result in the method, and return that";
    }
    if (type.getKind() == TypeKind.DECLARED && isIncomplete((DeclaredType) type)) {
      return "Name the record in it, without wildcards and type variables";
    }
    if (types.is(type, Table.class)) {
      return "A table is read into a record: name it, as in Table<Row>";
    }
    if (isMany(type)) {
      return "Put records of metrics in it";
    }
    if (types.as(type, Iterable.class).isPresent() || types.is(type, Iterator.class)) {
      return "Use a List or a Stream";
    }
    if (types.is(type, Supplier.class) || types.is(type, Callable.class)) {
      return "Call it in the method, and return the result";
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
    if (types.is(type, Optional.class)) {
      Optional<TypeMirror> inner = types.bound((DeclaredType) type, 0);
      return inner.flatMap(types::recordOf).isPresent()
          ? "Use the record of labels itself"
          : inner.map(this::forLabel).orElseGet(this::forKey);
    }
    if (isMap(type)) {
      return "Add a metric, if the map has a value for each key, or return a row for each entry";
    }
    if (type.getKind() == TypeKind.ARRAY || isMany(type)) {
      return "A row has one value for each label: join them with String.join, or return a row for"
          + " each";
    }
    if (isMeasured(type)) {
      return "What is measured is a metric: use @Gauge, or make it a String in the collector";
    }
    return types.classOf(type).filter(types::isCompiledNow).isPresent()
        ? "Make it a String in the collector, or give it a toString and a static of, valueOf or"
            + " parse of one String"
        : "Make it a String in the collector";
  }

  /** Returns whether a type is that of something measured, which is a metric and not a label. */
  boolean isMeasured(TypeMirror type) {
    return type.getKind() == TypeKind.DOUBLE
        || type.getKind() == TypeKind.FLOAT
        || isOneOf(type, MEASURES);
  }

  /** Returns what to do about a type that cannot be the keys of a map. */
  String forKey() {
    return "Use strings, made in the collector";
  }

  /** Returns what to do about a type that a metric cannot expose. */
  String forValue(TypeMirror type, MetricType metric) {
    if (type.getKind() == TypeKind.VOID) {
      return "Return the value";
    }
    if (types.is(type, Optional.class) && !((DeclaredType) type).getTypeArguments().isEmpty()) {
      TypeMirror inner = ((DeclaredType) type).getTypeArguments().get(0);
      return isMap(inner)
          ? "Use the Map itself: an empty one exposes nothing"
          : forValue(inner, metric);
    }
    if (types.is(type, HistogramValue.class) || types.is(type, SummaryValue.class)) {
      return "Use @" + TypeText.of(type).replace("Value", "");
    }
    if (types.is(type, DynamicFamily.class)) {
      return "Return it from a @Collect method, or put it in a record without an annotation";
    }
    if (recordIn(type).isPresent()) {
      return "Records of metrics need no annotation here: remove this one";
    }
    return metric.isNumber() ? forNumber(type, metric) : usual(metric);
  }

  private String forNumber(TypeMirror type, MetricType metric) {
    if (type instanceof ArrayType || isMany(type)) {
      return "A row has one value for each metric: use a List of a record with a @Label and this"
          + " metric, or a Map with a @Label for its keys";
    }
    if (metric == MetricType.COUNTER && (isBoolean(type) || types.is(type, Instant.class))) {
      return "Use @Gauge";
    }
    if (types.enumOf(type).isPresent()) {
      return "Use @StateSet, or @Label if a row belongs to one constant";
    }
    if (types.is(type, String.class)) {
      return "Parse it in the collector, or use @Label if it is text";
    }
    if (isOneOf(type, List.of(Temporal.class, Date.class, Calendar.class))) {
      return metric == MetricType.COUNTER ? "Use @Gauge, and an Instant" : "Use an Instant";
    }
    if (isOneOf(type, List.of(Number.class, Future.class, Supplier.class, Callable.class))) {
      return "Use its value, a long or a double";
    }
    return usual(metric);
  }

  private boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || types.is(type, Boolean.class);
  }

  /** Returns the record of a type, or that of a collection. */
  private Optional<TypeElement> recordIn(TypeMirror type) {
    return types
        .recordOf(type)
        .or(
            () ->
                types
                    .as(type, Collection.class)
                    .flatMap(found -> types.bound(found, 0))
                    .flatMap(types::recordOf));
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

  /** Returns whether a type is raw, or has arguments that are not plain types. */
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
