package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;

/** Version, connections and idle time of the process, from the stats socket only. */
@Collector(name = "process")
record ProcessCollector(Haproxy haproxy) {
  @Collect
  Table<ProcessInfo> collect(ScrapeContext scrape) {
    return Table.row(haproxy.process(scrape));
  }
}
