package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** What was learned from a name server; zeros stand for what was not reached. */
public record DnsSheet(
    @Label("phase")
        @Gauge(name = "probe_dns_duration_seconds", help = "Time of each phase of the question.")
        Map<Phase, Duration> duration,
    @Gauge(name = "probe_dns_query_succeeded", help = "1 if the server answered at all.")
        boolean answered,
    @Gauge(name = "probe_dns_answer_rrs", help = "Records in the answer section.") int answers,
    @Gauge(name = "probe_dns_authority_rrs", help = "Records in the authority section.")
        int authorities,
    @Gauge(name = "probe_dns_additional_rrs", help = "Records in the additional section.")
        int additionals,
    @Gauge(
            name = "probe_dns_serial",
            help = "Serial number of the zone, where its SOA record was asked for.")
        OptionalLong serial) {

  /** A part of a question's time. */
  public enum Phase {
    /** Finding the address of the server. */
    RESOLVE,
    /** Opening the connection or the socket. */
    CONNECT,
    /** From the question to the whole answer. */
    REQUEST
  }
}
