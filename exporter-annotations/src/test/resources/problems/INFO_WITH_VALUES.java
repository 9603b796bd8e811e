package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  @Info(name = "a_info", help = "H.")
  record Row(@Label String version, @Gauge(name = "a_jobs", help = "H.") long value, int raw) {}
//                                                                            ^ [INFO_WITH_VALUES] record C.Row is an @Info, but its "value" is not a label. Add @Label, or move it to another record.
//                                                                                       ^ [INFO_WITH_VALUES] record C.Row is an @Info, but its "raw" is not a label. Add @Label, or move it to another record.
}
