package dev.exporterkit.samples.blackbox.config;

import java.time.Duration;
import java.util.Optional;

/**
 * One way to probe. The sections of other probers than its own are read and not used, as the
 * reference does.
 *
 * @param prober what is spoken to the target
 * @param timeout how long a probe may take, where the scrape allows more
 */
public record Module(
    ProberName prober,
    Optional<Duration> timeout,
    HttpModule http,
    TcpModule tcp,
    DnsModule dns,
    IcmpModule icmp,
    GrpcModule grpc) {

  /** Checks what the prober cannot do without. */
  public Module {
    if (prober == ProberName.DNS && dns.queryName().isEmpty()) {
      throw new IllegalArgumentException(
          "a dns module asks for a name: write dns: {query_name: …}.");
    }
  }
}
