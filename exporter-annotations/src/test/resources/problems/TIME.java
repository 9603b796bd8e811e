package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.", timeout = "3 seconds")
//                                                         ^ [TIME] timeout = "3 seconds" is not a duration. Use a duration above zero, such as 5s, 500ms or 1h30m.
@Cached(ttl = "0s", maxStale = "", reason = "R.")
//            ^ [TIME] ttl = "0s" is zero. Use a duration above zero, such as 5s, 500ms or 1h30m.
//                             ^ [TIME] maxStale = "" is not a duration. Use a duration above zero, such as 5s, 500ms or 1h30m.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
