package values;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Histogram;
import dev.exporterkit.annotations.Summary;
import dev.exporterkit.annotations.Untyped;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Every kind of value, present and absent. */
@Collector(name = "value", description = "Every kind of value.")
final class Values {
  @Collect
  All collect() {
    return new All(
        (byte) 1,
        2,
        2.5f,
        null,
        4L,
        new BigInteger("5"),
        new BigDecimal("6.25"),
        OptionalInt.of(7),
        null,
        OptionalDouble.empty(),
        Optional.of(8L),
        null,
        Duration.ofMillis(1500),
        Optional.of(Duration.ofDays(1)),
        Instant.ofEpochMilli(1_600_000_000_250L),
        1009,
        OptionalLong.of(50),
        50L,
        HistogramValue.cumulative(new double[] {100, 500}, new long[] {1, 2, 3}, 900),
        Optional.empty(),
        SummaryValue.of(3, 1.5));
  }

  record All(
      @Gauge(name = "v_byte", help = "A byte.") byte aByte,
      @Gauge(name = "v_int", help = "An int.") int anInt,
      @Gauge(name = "v_float", help = "A float.") float aFloat,
      @Gauge(name = "v_boolean", help = "A boolean, absent.") Boolean aBoolean,
      @Counter(name = "v_long_total", help = "A boxed long.") Long aLong,
      @Untyped(name = "v_big_integer", help = "A big integer.") BigInteger bigInteger,
      @Untyped(name = "v_big_decimal", help = "A big decimal.") BigDecimal bigDecimal,
      @Gauge(name = "v_optional_int", help = "An optional int.") OptionalInt optionalInt,
      @Gauge(name = "v_optional_long", help = "An optional that is null.") OptionalLong optionalLong,
      @Gauge(name = "v_optional_double", help = "Empty.") OptionalDouble optionalDouble,
      @Gauge(name = "v_optional", help = "An optional of a boxed long.") Optional<Long> optional,
      @Gauge(name = "v_optional_null", help = "An optional that is null.") Optional<Double> none,
      @Gauge(name = "v_duration_seconds", help = "A duration.") Duration duration,
      @Counter(name = "v_busy_seconds_total", help = "Optional.") Optional<Duration> busy,
      @Gauge(name = "v_start_timestamp_seconds", help = "An instant.") Instant start,
      @Gauge(name = "v_wait_seconds", help = "Converted.", in = Unit.MILLISECONDS) long wait_,
      @Gauge(name = "v_load_ratio", help = "Converted.", in = Unit.PERCENT) OptionalLong load,
      @Gauge(name = "v_fill_ratio", help = "Converted.", in = Unit.PERCENT) Long fill,
      @Histogram(name = "v_request_duration_seconds", help = "H.", in = Unit.MILLISECONDS)
          HistogramValue requests,
      @Histogram(name = "v_absent_seconds", help = "Never there.") Optional<HistogramValue> absent,
      @Summary(name = "v_query_duration_seconds", help = "S.") SummaryValue queries) {}
}
