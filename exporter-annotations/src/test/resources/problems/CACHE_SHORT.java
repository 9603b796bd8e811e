package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
@Cached(ttl = "15s", reason = "R.")
//            ^ warning: [CACHE_SHORT] ttl = "15s" saves little: Prometheus scrapes every 15s to 60s, so most scrapes fetch anyway. Use at least 30s, or remove @Cached.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
