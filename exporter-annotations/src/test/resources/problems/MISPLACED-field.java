package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Gauge(name = "a_jobs", help = "H.")
//^ [MISPLACED] @Gauge has no effect on field "jobs". Put it on a method that returns the value.
  int jobs;
}
