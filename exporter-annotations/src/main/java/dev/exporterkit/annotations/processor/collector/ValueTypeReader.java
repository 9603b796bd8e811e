package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Form;
import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads which kind of value a Java type is. */
final class ValueTypeReader {
  private static final List<Class<?>> LONGS =
      List.of(Byte.class, Short.class, Integer.class, Long.class);
  // A BigInteger may not fit a long; as a double it loses digits, but never its sign.
  private static final List<Class<?>> DOUBLES =
      List.of(Float.class, Double.class, BigInteger.class, BigDecimal.class);
  private static final Map<Class<?>, Kind> OTHERS =
      Map.of(
          Duration.class, Kind.DURATION,
          Instant.class, Kind.INSTANT,
          HistogramValue.class, Kind.HISTOGRAM,
          SummaryValue.class, Kind.SUMMARY);

  private final TypeFinder types;
  private final EnumReader enums;

  ValueTypeReader(TypeFinder types, EnumReader enums) {
    this.types = types;
    this.enums = enums;
  }

  Optional<ValueType> read(TypeMirror type, Location location, ReadContext context) {
    if (types.is(type, OptionalInt.class) || types.is(type, OptionalLong.class)) {
      return number(type, ColumnType.LONG, Form.OPTIONAL_NUMBER);
    }
    if (types.is(type, OptionalDouble.class)) {
      return number(type, ColumnType.DOUBLE, Form.OPTIONAL_NUMBER);
    }
    if (types.is(type, Optional.class)) {
      return types
          .argument((DeclaredType) type, 0)
          .flatMap(inner -> plain(inner, location, context))
          .map(
              inner ->
                  new ValueType(
                      inner.kind(), inner.storage(), Form.OPTIONAL, inner.states(), type));
    }
    return plain(type, location, context);
  }

  private Optional<ValueType> plain(TypeMirror type, Location location, ReadContext context) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> number(type, ColumnType.LONG, Form.PLAIN);
      case FLOAT, DOUBLE -> number(type, ColumnType.DOUBLE, Form.PLAIN);
      case BOOLEAN -> simple(type, Kind.BOOLEAN, ColumnType.LONG);
      default -> object(type, location, context);
    };
  }

  private Optional<ValueType> object(TypeMirror type, Location location, ReadContext context) {
    if (types.is(type, Boolean.class)) {
      return simple(type, Kind.BOOLEAN, ColumnType.LONG);
    }
    if (LONGS.stream().anyMatch(found -> types.is(type, found))) {
      return number(type, ColumnType.LONG, Form.PLAIN);
    }
    if (DOUBLES.stream().anyMatch(found -> types.is(type, found))) {
      return number(type, ColumnType.DOUBLE, Form.PLAIN);
    }
    for (Map.Entry<Class<?>, Kind> other : OTHERS.entrySet()) {
      if (types.is(type, other.getKey())) {
        Kind kind = other.getValue();
        boolean time = kind == Kind.DURATION || kind == Kind.INSTANT;
        return simple(type, kind, time ? ColumnType.DOUBLE : ColumnType.OBJECT);
      }
    }
    return states(type, location, context);
  }

  private Optional<ValueType> states(TypeMirror type, Location location, ReadContext context) {
    boolean set = types.is(type, Set.class) || types.is(type, EnumSet.class);
    Optional<TypeMirror> state = set ? types.argument((DeclaredType) type, 0) : Optional.of(type);
    return state
        .flatMap(types::enumOf)
        .map(found -> enums.read(found, location, context))
        .map(
            model ->
                new ValueType(Kind.STATES, ColumnType.LONG, Form.PLAIN, Optional.of(model), type));
  }

  private static Optional<ValueType> number(TypeMirror type, ColumnType storage, Form form) {
    return Optional.of(new ValueType(Kind.NUMBER, storage, form, Optional.empty(), type));
  }

  private static Optional<ValueType> simple(TypeMirror type, Kind kind, ColumnType storage) {
    return Optional.of(new ValueType(kind, storage, Form.PLAIN, Optional.empty(), type));
  }
}
