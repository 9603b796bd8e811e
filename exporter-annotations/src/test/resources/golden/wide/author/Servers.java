package haproxy;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A wide row, of which raw data hands out the values. */
@Collector(name = "server", description = "Each server of each backend.", enabled = false)
final class Servers {
  @Collect
  List<Server> collect(ScrapeContext scrape) {
    return List.of(
        new Server("www", "a", Map.of("stot", 7L, "rtime", 1009L, "hrsp_1xx", 3L)),
        new Server("www", "b", Map.of("stot", 9L)));
  }

  enum Code {
    @Label("1xx")
    INFORMATION,
    @Label("2xx")
    SUCCESS,
    OTHER
  }

  record Server(@Label String backend, @Label String server, Map<String, Long> row) {
    @Counter(name = "haproxy_server_sessions_total", help = "Total number of sessions.")
    OptionalLong sessions() {
      return number("stot");
    }

    @Gauge(
        name = "haproxy_server_response_time_average_seconds",
        help = "Average response time of the last 1024 requests.",
        in = Unit.MILLISECONDS)
    OptionalLong responseTime() {
      return number("rtime");
    }

    @Gauge(name = "haproxy_server_weight", help = "Weight in the backend.")
    int weight() {
      throw new IllegalStateException("no weight");
    }

    @Label("code")
    @Counter(name = "haproxy_server_http_responses_total", help = "Responses by class of code.")
    Map<Code, OptionalLong> responses() {
      return Map.of(Code.INFORMATION, number("hrsp_1xx"));
    }

    private OptionalLong number(String column) {
      Long value = row.get(column);
      return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
  }
}
