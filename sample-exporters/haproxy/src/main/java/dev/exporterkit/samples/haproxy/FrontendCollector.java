package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;

/** Sessions, requests and responses of each frontend. */
@Collector(name = "frontend")
record FrontendCollector(Haproxy haproxy) {
  @Collect
  Table<Frontend> collect(ScrapeContext scrape) {
    return Table.of(haproxy.statistics(scrape).rows(RowType.FRONTEND));
  }
}
