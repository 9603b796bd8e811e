package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** The results of a DNS probe; 0 for everything that was not reached. */
public record DnsSheet(
    @Label("phase")
        @Gauge(name = "probe_dns_duration_seconds", help = "Duration of each phase of the query.")
        Map<Phase, Duration> duration,
    @Gauge(name = "probe_dns_query_succeeded", help = "Whether the server responded.")
        boolean answered,
    @Gauge(name = "probe_dns_answer_rrs", help = "Records in the answer section.") int answers,
    @Gauge(name = "probe_dns_authority_rrs", help = "Records in the authority section.")
        int authorities,
    @Gauge(name = "probe_dns_additional_rrs", help = "Records in the additional section.")
        int additionals,
    @Gauge(
            name = "probe_dns_serial",
            help = "Serial number of the zone, if its SOA record was queried.")
        OptionalLong serial) {

  /** A phase of a query. */
  public enum Phase {
    /** Resolving the server's name. */
    RESOLVE,
    /** Opening the connection or the socket. */
    CONNECT,
    /** From the query to the complete response. */
    REQUEST
  }
}
