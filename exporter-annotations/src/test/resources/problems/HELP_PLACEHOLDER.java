package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "TODO") long jobs,
//                                   ^ [HELP_PLACEHOLDER] help "TODO" of metric "a_jobs" is a placeholder. Say in one sentence what the metric means to the person on call.
      @Gauge(name = "a_open_files", help = "A open files.") long files) {}
//                                         ^ [HELP_PLACEHOLDER] help "A open files." only repeats the name of metric "a_open_files". Say in one sentence what the metric means to the person on call.
}
