package dev.exporterkit.samples.blackbox.config;

import java.time.Duration;
import java.util.Optional;

/**
 * A way to probe. As in the reference, sections of other probers are read but not used.
 *
 * @param prober the protocol
 * @param timeout maximum duration of a probe, if the scrape allows more
 */
public record Module(
    ProberName prober,
    Optional<Duration> timeout,
    HttpModule http,
    TcpModule tcp,
    DnsModule dns,
    IcmpModule icmp,
    GrpcModule grpc) {

  /** Checks what the prober requires. */
  public Module {
    if (prober == ProberName.DNS && dns.queryName().isEmpty()) {
      throw new IllegalArgumentException(
          "a dns module needs a name to query: write dns: {query_name: …}.");
    }
  }
}
