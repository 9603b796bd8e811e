package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;

/** Sessions, queue and responses of each backend. */
@Collector(name = "backend")
record BackendCollector(Haproxy haproxy) {
  @Collect
  Table<Backend> collect(ScrapeContext scrape) {
    return Table.of(haproxy.statistics(scrape).rows(RowType.BACKEND));
  }
}
