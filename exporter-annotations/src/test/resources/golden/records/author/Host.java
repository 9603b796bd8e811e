package records;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Set;

/** An exporter that is a collector, and a record. */
@Exporter(
    name = "host",
    port = 19099,
    collectors = {
      Host.Load.class,
      Host.Names.class,
      Host.Ping.class,
      Host.Rest.class,
    })
@Collector(name = "uptime")
public record Host(List<String> arguments) {
  public static void main(String... args) {}

  /** What a test passes. */
  Host() {
    this(List.of("one", "two"));
  }

  @Gauge(name = "host_arguments", help = "Arguments of the host.")
  int count(ScrapeContext scrape) {
    return arguments.size();
  }

  /** Rows of one record, which has the name of a component. */
  @Collector(name = "load")
  record Load(@Named("proc") String folder, Provider<Set<Integer>> loads) {
    Load() {
      this("/proc", () -> Set.of(2));
    }

    @Collect
    List<Row> rows() {
      return loads.get().stream().map(load -> new Row(folder, load)).toList();
    }

    record Row(@Label String folder, @Gauge(name = "host_load1", help = "Load.") int load) {}
  }

  /** Cached, without components. */
  @Cached(ttl = "5m", reason = "A lookup takes seconds.")
  @Collector(name = "names")
  record Names() {
    @Gauge(name = "host_names", help = "Names of the host.")
    int names() {
      return 1;
    }
  }

  /** A probe, injected through another constructor. */
  @Collector(name = "ping")
  record Ping(int tries) {
    @Inject
    Ping() {
      this(3);
    }

    @Collect
    Answer probe(Target target) {
      return new Answer(tries);
    }

    record Answer(@Gauge(name = "host_ping_tries", help = "Tries until it responded.") int tries) {}
  }

  /** Families that only the host knows. */
  @Collector(name = "rest")
  record Rest() {
    @Collect
    DynamicFamily families() {
      return DynamicFamily.gauge("host_rest", "The rest.").row(1);
    }
  }
}
