package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;
import jakarta.inject.Inject;
import java.util.Set;

/** State, sessions and responses of each server. */
@Collector(name = "server")
final class ServerCollector {
  private final Haproxy haproxy;
  private final Set<String> excludedStates;

  @Inject
  ServerCollector(Haproxy haproxy, HaproxyOptions options) {
    this.haproxy = haproxy;
    this.excludedStates = options.serverExcludeStates;
  }

  @Collect
  Table<Server> collect(ScrapeContext scrape) {
    return Table.of(
        haproxy
            .statistics(scrape)
            .rows(RowType.SERVER)
            .filter(row -> row.isBroken() || !excludedStates.contains(row.text("status"))));
  }
}
