package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.ColumnType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Reads one metric. */
final class ValueReader {
  private final ValueTypeReader types;
  private final TypeAdvice advice;

  ValueReader(ValueTypeReader types, TypeAdvice advice) {
    this.types = types;
    this.advice = advice;
  }

  /**
   * Reads a metric.
   *
   * @param type what arrives: for a map the type of its values
   */
  ValueModel read(Member member, TypeMirror type, List<String> labels, ReadContext context) {
    Mirror metric = member.metric();
    MetricType metricType = Metrics.typeOf(metric);
    Optional<ValueType> value =
        types
            .read(type, metric.location(), context)
            .filter(found -> kinds(metricType).contains(found.kind()));
    if (value.isEmpty()) {
      context.cannotRead(
          Problem.VALUE_TYPE,
          metric.location(),
          metric.simpleName(),
          member.name(),
          TypeText.of(type),
          advice.forValue(type, metricType));
    }
    // What cannot be kept is judged all the same, so that all problems come in one run.
    ValueType found =
        value.orElse(
            new ValueType(
                Kind.NUMBER, ColumnType.LONG, ValueType.Form.PLAIN, Optional.empty(), type));
    List<String> states = found.states().map(EnumModel::texts).orElse(List.of());
    MetricFamily family =
        new MetricFamily(metric.string("name"), metricType, metric.string("help"), labels, states);
    return new ValueModel(family, metric, member.accessor(), found, unit(metric));
  }

  private static Unit unit(Mirror metric) {
    String unit = metric.constant("in");
    return unit.isEmpty() ? Unit.BASE : Unit.valueOf(unit);
  }

  private static Set<Kind> kinds(MetricType type) {
    return switch (type) {
      case COUNTER -> EnumSet.of(Kind.NUMBER, Kind.DURATION);
      case STATE_SET -> EnumSet.of(Kind.STATES);
      case HISTOGRAM -> EnumSet.of(Kind.HISTOGRAM);
      case SUMMARY -> EnumSet.of(Kind.SUMMARY);
      case GAUGE, UNTYPED, INFO ->
          EnumSet.of(Kind.NUMBER, Kind.BOOLEAN, Kind.DURATION, Kind.INSTANT);
    };
  }
}
