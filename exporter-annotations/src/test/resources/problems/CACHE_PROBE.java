package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
@Cached(ttl = "5m", reason = "R.")
//^ [CACHE_PROBE] collector "jobs" is cached and takes a Target: the rows of every target that a client names would be kept. Remove @Cached.
final class C {
  @Collect
  Row collect(Target target) {
    return new Row(1);
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
