package dev.exporterkit.samples.blackbox;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.config.Module;
import dev.exporterkit.samples.blackbox.dns.DnsProbe;
import dev.exporterkit.samples.blackbox.http.HttpProbe;
import dev.exporterkit.samples.blackbox.http.WarmClient;
import dev.exporterkit.samples.blackbox.icmp.IcmpProbe;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.tcp.TcpProbe;

/**
 * Checks a target as its module configures. A failing target is a result, not an error of the
 * probe.
 */
@Collector(name = "probe")
record ProbeCollector(WarmClient client, AllowedNetwork network, ProbeTrace trace) {
  @Collect
  ProbeSheet probe(Target target, Module module, ScrapeContext scrape) {
    try (Deadline deadline = deadline(module, scrape)) {
      Probe probe = new Probe(target, network, trace, deadline);
      return switch (module.prober()) {
        case HTTP -> {
          HttpProbe http = new HttpProbe(module.http(), probe, client);
          yield ProbeSheet.of(Verdict.of(probe, http::run)).with(http);
        }
        case TCP -> {
          TcpProbe tcp = new TcpProbe(module.tcp(), probe);
          yield ProbeSheet.of(Verdict.of(probe, tcp::run)).with(tcp);
        }
        case DNS -> {
          DnsProbe dns = new DnsProbe(module.dns(), probe);
          yield ProbeSheet.of(Verdict.of(probe, dns::run)).with(dns);
        }
        case ICMP -> {
          IcmpProbe icmp = new IcmpProbe(module.icmp(), probe);
          yield ProbeSheet.of(Verdict.of(probe, icmp::run)).with(icmp);
        }
        case GRPC ->
            throw new UnsupportedOperationException(
                "the prober grpc is not supported. Probe the port with tcp, or use the reference.");
      };
    }
  }

  /** A module without a timeout, or with one of 0, has the time of the scrape. */
  private static Deadline deadline(Module module, ScrapeContext scrape) {
    return module
        .timeout()
        .filter(timeout -> !timeout.isZero())
        .map(scrape::deadline)
        .orElseGet(scrape::deadline);
  }
}
