package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

interface C {
  @Gauge(name = "a_jobs", help = "H.")
//^ [MISPLACED] @Gauge has no effect on method "jobs". Put it on the method that overrides it in a record or in a @Collector class.
  long jobs();

  @Gauge(name = "a_more", help = "H.")
  long more();
}
