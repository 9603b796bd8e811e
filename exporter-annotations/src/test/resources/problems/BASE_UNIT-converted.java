package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

import java.time.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_one_minutes", help = "H.")
//                  ^ [BASE_UNIT] metric "a_one_minutes" is in minutes, which is not a base unit. Name it "a_one_seconds". Convert its values to seconds. in = Unit.MINUTES does that.
      int one,
      @Gauge(name = "a_two_minutes", help = "H.", in = Unit.MINUTES)
//                  ^ [BASE_UNIT] metric "a_two_minutes" is in minutes, which is not a base unit. Name it "a_two_seconds". Convert its values to seconds. in = Unit.MINUTES does that already.
      int two,
      @Gauge(name = "a_three_minutes", help = "H.")
//                  ^ [TIME_NOT_SECONDS] "a_three_minutes" is a Duration, which is exposed in seconds. Name it "a_three_seconds".
      Duration three,
      @Counter(name = "a_mem_bytes_used_total", help = "H.", in = Unit.KIBIBYTES)
//                                                                    ^ [UNIT_CONVERSION] "a_mem_bytes_used_total" is given in KIBIBYTES, but the name does not end in bytes. Name it "a_mem_used_bytes_total".
      int four,
      @Gauge(name = "a_start_millis", help = "H.")
//                  ^ [TIME_NOT_SECONDS] "a_start_millis" is an Instant, which is exposed in seconds. Name it "a_start_timestamp_seconds".
      Instant five,
      @Gauge(name = "a_six_yards", help = "H.")
//                  ^ [BASE_UNIT] metric "a_six_yards" is in yards, which is not a base unit. Name it "a_six_meters". Convert its values to meters.
      int six) {}
}
