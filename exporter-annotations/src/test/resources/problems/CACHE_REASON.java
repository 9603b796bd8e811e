package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
@Cached(ttl = "5m")
//^ warning: [CACHE_REASON] collector "jobs" is cached without a reason, but metrics are fetched when they are scraped unless that takes minutes. Give the reason, or remove @Cached.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
