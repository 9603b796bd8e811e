package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Allow(rule = {Rule.CACHE_REASON, Rule.CACHE_SHORT}, reason = "The target allows one question in ten seconds.")
@Collector(name = "jobs", description = "Jobs.")
@Cached(ttl = "10s")
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
