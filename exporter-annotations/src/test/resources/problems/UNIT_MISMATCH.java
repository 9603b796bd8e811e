package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_latency_seconds", help = "H.") long latencyMs,
//    ^ warning: [UNIT_MISMATCH] "latencyMs" is in milliseconds by its name in Java, but metric "a_latency_seconds" takes it as seconds. Set in = Unit.MILLISECONDS, or rename it in Java.
      @Gauge(name = "a_used_bytes", help = "H.") long usedKb,
//    ^ warning: [UNIT_MISMATCH] "usedKb" is in kilobytes or kibibytes by its name in Java, but metric "a_used_bytes" takes it as bytes. Set in = Unit.KILOBYTES or Unit.KIBIBYTES, or rename it in Java.
      @Gauge(name = "a_idle_ratio", help = "H.") double idlePercent,
//    ^ warning: [UNIT_MISMATCH] "idlePercent" is in percent by its name in Java, but metric "a_idle_ratio" takes it as ratio. Set in = Unit.PERCENT, or rename it in Java.
      @Counter(name = "a_waited_seconds_total", help = "H.", in = Unit.MILLISECONDS) long waitedUs,
//    ^ warning: [UNIT_MISMATCH] "waitedUs" is in microseconds by its name in Java, but metric "a_waited_seconds_total" takes it as milliseconds. Set in = Unit.MICROSECONDS, or rename it in Java.
      @Gauge(name = "a_busy_seconds", help = "H.", in = Unit.MILLISECONDS) long busySeconds,
//    ^ warning: [UNIT_MISMATCH] "busySeconds" is in seconds by its name in Java, but metric "a_busy_seconds" takes it as milliseconds. Remove in, or rename it in Java.
      @Gauge(name = "a_right_seconds", help = "H.", in = Unit.MILLISECONDS) long rightMs,
      @Gauge(name = "a_free_bytes", help = "H.", in = Unit.KIBIBYTES) long freeKb,
      @Gauge(name = "a_items", help = "H.") long items,
      @Gauge(name = "a_retries", help = "H.") long retriesInMs,
      @Allow(rule = Rule.UNIT_MISMATCH, reason = "R.") @Gauge(name = "a_poll_seconds", help = "H.") long pollMs) {
    @Gauge(name = "a_uptime_seconds", help = "H.")
//  ^ warning: [UNIT_MISMATCH] "uptimeHours" is in hours by its name in Java, but metric "a_uptime_seconds" takes it as seconds. Set in = Unit.HOURS, or rename it in Java.
    double uptimeHours() {
      return 1;
    }
  }
}
