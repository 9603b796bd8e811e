package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Excerpt;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.TargetUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** HAProxy's response to {@code show info}, with lines such as {@code Name: value}. */
record ProcessInfo(
    Build build,
    @Allow(rule = Rule.PERCENT, reason = "the reference exporter's name, on which dashboards rely")
        @Gauge(
            name = "haproxy_process_idle_time_percent",
            help = "Percentage of time the process spent waiting, from 0 to 100.")
        @From("Idle_pct")
        long idleTime,
    @Gauge(name = "haproxy_process_uptime_seconds", help = "Time since the process started.")
        @From("Uptime_sec")
        long uptime,
    @Gauge(name = "haproxy_process_current_connections", help = "Open connections.")
        @From("CurrConns")
        long currentConnections,
    @Gauge(name = "haproxy_process_max_connections", help = "Limit of open connections.")
        @From("Maxconn")
        long maxConnections,
    @Counter(name = "haproxy_process_connections_total", help = "Connections accepted.")
        @From("CumConns")
        long connections,
    @Counter(name = "haproxy_process_requests_total", help = "Requests received.") @From("CumReq")
        long requests) {

  @Info(name = "haproxy_version_info", help = "Version of HAProxy and its release date.")
  record Build(
      @Label @From("Release_date") Optional<String> releaseDate,
      @Label @From("Version") String version) {}

  /**
   * Reads the complete response.
   *
   * @throws TargetUnavailableException if it does not contain the version, or is truncated
   */
  static Columns parse(String answer) {
    Map<String, String> facts = new HashMap<>();
    for (String line : answer.lines().toList()) {
      String[] fact = line.split(": ", 2);
      if (fact.length == 2) {
        facts.put(fact[0], fact[1]);
      }
    }
    if (!facts.containsKey("Version") || !answer.endsWith("\n")) {
      throw new TargetUnavailableException(
          "the response to \"show info\" has no line \"Version: …\" or ends within a line; it is "
              + Excerpt.of(answer));
    }
    return Columns.of(facts);
  }
}
