package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
@Cached(ttl = "5m", maxStale = "1m", reason = "R.")
//                             ^ [CACHE_STALE] maxStale = "1m" is shorter than ttl = "5m": rows would be dropped before they are refreshed. Lengthen it, or remove it for twice the ttl.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
