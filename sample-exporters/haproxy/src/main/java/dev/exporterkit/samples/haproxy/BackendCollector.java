package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ScrapeContext;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Sessions, queue and responses of each backend. */
@Collector(name = "backend")
final class BackendCollector {
  private final Haproxy haproxy;

  @Inject
  BackendCollector(Haproxy haproxy) {
    this.haproxy = haproxy;
  }

  @Collect
  Stream<Backend> collect(ScrapeContext scrape) {
    return haproxy.statistics(scrape).rows(RowType.BACKEND).map(Backend::new);
  }
}
