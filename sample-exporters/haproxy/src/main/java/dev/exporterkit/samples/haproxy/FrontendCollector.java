package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Sessions, requests and responses of each frontend. */
@Collector(name = "frontend")
final class FrontendCollector {
  private final Haproxy haproxy;

  @Inject
  FrontendCollector(Haproxy haproxy) {
    this.haproxy = haproxy;
  }

  @Collect
  Stream<Frontend> collect(ScrapeContext scrape) {
    return haproxy.statistics(scrape).rows(RowType.FRONTEND).map(Frontend::new);
  }
}
