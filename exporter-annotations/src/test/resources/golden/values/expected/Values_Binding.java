package values;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;

/** Exposes what {@link Values} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Values_Binding implements CollectorBinding<Values> {
  private static final RowSchema ALL = RowSchema.withLabels()
      .gauge(LONG, "v_byte", "A byte.")
      .gauge(LONG, "v_int", "An int.")
      .gauge(DOUBLE, "v_float", "A float.")
      .gauge(LONG, "v_boolean", "A boolean, absent.")
      .counter(LONG, "v_long_total", "A boxed long.")
      .untyped(DOUBLE, "v_big_integer", "A big integer.")
      .untyped(DOUBLE, "v_big_decimal", "A big decimal.")
      .gauge(LONG, "v_optional_int", "An optional int.")
      .gauge(LONG, "v_optional_long", "An optional that is null.")
      .gauge(DOUBLE, "v_optional_double", "Empty.")
      .gauge(LONG, "v_optional", "An optional of a boxed long.")
      .gauge(DOUBLE, "v_optional_null", "An optional that is null.")
      .gauge(DOUBLE, "v_duration_seconds", "A duration.")
      .counter(DOUBLE, "v_busy_seconds_total", "Optional.")
      .gauge(DOUBLE, "v_start_timestamp_seconds", "An instant.")
      .gauge(DOUBLE, "v_wait_seconds", "Converted.")
      .gauge(DOUBLE, "v_load_ratio", "Converted.")
      .gauge(DOUBLE, "v_fill_ratio", "Converted.")
      .histogram("v_request_duration_seconds", "H.")
      .histogram("v_absent_seconds", "Never there.")
      .summary("v_query_duration_seconds", "S.")
      .build();

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("value", "Every kind of value.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(ALL);
  }

  @Override
  public void fetch(Values collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Values.All returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    all(returned, sheet);
  }

  private static void all(Values.All row, SheetBuilder sheet) {
    RowBuilder all = sheet.row(ALL);
    all.value(0, row.aByte());
    all.value(1, row.anInt());
    all.value(2, row.aFloat());
    all.value(3, row.aBoolean());
    all.value(4, row.aLong());
    all.value(5, row.bigInteger());
    all.value(6, row.bigDecimal());
    all.value(7, row.optionalInt());
    all.value(8, row.optionalLong());
    all.value(9, row.optionalDouble());
    all.value(10, orNull(row.optional()));
    all.value(11, orNull(row.none()));
    all.value(12, row.duration());
    all.value(13, orNull(row.busy()));
    all.value(14, row.start());
    all.value(15, Unit.MILLISECONDS.toBase(row.wait_()));
    all.value(16, Unit.PERCENT.toBase(orNull(row.load())));
    all.value(17, Unit.PERCENT.toBase(row.fill()));
    all.value(18, Unit.MILLISECONDS.toBase(row.requests()));
    all.value(19, orNull(row.absent()));
    all.value(20, row.queries());
  }

  private static <T> T orNull(Optional<T> value) {
    return value == null ? null : value.orElse(null);
  }

  private static Long orNull(OptionalLong value) {
    return value == null || value.isEmpty() ? null : (Long) value.getAsLong();
  }
}
