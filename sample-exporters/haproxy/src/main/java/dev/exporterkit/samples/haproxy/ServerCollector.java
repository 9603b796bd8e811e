package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;

/** State, sessions and responses of each server. */
@Collector(name = "server")
record ServerCollector(Haproxy haproxy, HaproxyOptions options) {
  @Collect
  Table<Server> collect(ScrapeContext scrape) {
    return Table.of(
        haproxy
            .statistics(scrape)
            .rows(RowType.SERVER)
            .filter(
                row ->
                    row.isBroken() || !options.serverExcludeStates.contains(row.text("status"))));
  }
}
