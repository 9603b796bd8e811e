package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.TargetUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** HAProxy's response to {@code show info}, with lines such as {@code Name: value}. */
record ProcessInfo(Build build, Map<String, String> facts) {

  @Info(name = "haproxy_version_info", help = "Version of HAProxy and its release date.")
  record Build(@Label String releaseDate, @Label String version) {}

  /**
   * Reads the complete response.
   *
   * @throws TargetUnavailableException if it does not contain the version, or is truncated
   */
  static ProcessInfo parse(String answer) {
    Map<String, String> facts = new HashMap<>();
    for (String line : answer.lines().toList()) {
      String[] fact = line.split(": ", 2);
      if (fact.length == 2) {
        facts.put(fact[0], fact[1]);
      }
    }
    String version = facts.get("Version");
    if (version == null || !answer.endsWith("\n")) {
      throw new TargetUnavailableException(
          "the response to \"show info\" has no line \"Version: …\" or ends within a line; it is "
              + Excerpt.of(answer));
    }
    return new ProcessInfo(new Build(facts.getOrDefault("Release_date", ""), version), facts);
  }

  @Allow(rule = Rule.PERCENT, reason = "the reference exporter's name, on which dashboards rely")
  @Gauge(
      name = "haproxy_process_idle_time_percent",
      help = "Percentage of time the process spent waiting, from 0 to 100.")
  OptionalLong idleTime() {
    return number("Idle_pct");
  }

  @Gauge(name = "haproxy_process_uptime_seconds", help = "Time since the process started.")
  OptionalLong uptime() {
    return number("Uptime_sec");
  }

  @Gauge(name = "haproxy_process_current_connections", help = "Open connections.")
  OptionalLong currentConnections() {
    return number("CurrConns");
  }

  @Gauge(name = "haproxy_process_max_connections", help = "Limit of open connections.")
  OptionalLong maxConnections() {
    return number("Maxconn");
  }

  @Counter(name = "haproxy_process_connections_total", help = "Connections accepted.")
  OptionalLong connections() {
    return number("CumConns");
  }

  @Counter(name = "haproxy_process_requests_total", help = "Requests received.")
  OptionalLong requests() {
    return number("CumReq");
  }

  private OptionalLong number(String fact) {
    String value = facts.get(fact);
    return value == null
        ? OptionalLong.empty()
        : OptionalLong.of(WholeNumber.read(value, "the line " + fact));
  }
}
