package dev.exporterkit.samples.blackbox;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.samples.blackbox.dns.DnsProbe;
import dev.exporterkit.samples.blackbox.dns.DnsSheet;
import dev.exporterkit.samples.blackbox.http.HttpProbe;
import dev.exporterkit.samples.blackbox.http.HttpSheet;
import dev.exporterkit.samples.blackbox.icmp.IcmpProbe;
import dev.exporterkit.samples.blackbox.icmp.IcmpSheet;
import dev.exporterkit.samples.blackbox.probe.LookupSheet;
import dev.exporterkit.samples.blackbox.tcp.TcpProbe;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.time.Duration;
import java.util.Optional;

/** The result of a probe: the verdict, and what its prober learned. */
record ProbeSheet(
    @Gauge(
            name = "probe_success",
            help = "Whether the probe succeeded: 1 if the target does what the module requires.")
        boolean success,
    @Gauge(name = "probe_duration_seconds", help = "Duration of the probe.") Duration duration,
    @Gauge(
            name = "probe_failed_due_to_regex",
            help = "Whether the probe failed because of a regular expression of the module.")
        Optional<Boolean> failedDueToRegex,
    Optional<LookupSheet> lookup,
    Optional<TlsSheet> tls,
    Optional<HttpSheet> http,
    Optional<DnsSheet> dns,
    Optional<IcmpSheet> icmp,
    Optional<DynamicFamily> expectInfo) {

  static ProbeSheet of(Verdict verdict) {
    return new ProbeSheet(
        verdict.success(),
        verdict.duration(),
        Optional.empty(),
        verdict.lookup(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  ProbeSheet with(HttpProbe run) {
    Optional<Boolean> regex = Optional.of(run.failedDueToRegex());
    Optional<HttpSheet> learned = Optional.of(run.sheet());
    return new ProbeSheet(
        success, duration, regex, lookup, run.tls(), learned, dns, icmp, expectInfo);
  }

  ProbeSheet with(TcpProbe run) {
    Optional<Boolean> regex = Optional.of(run.failedDueToRegex());
    return new ProbeSheet(
        success, duration, regex, lookup, run.tls(), http, dns, icmp, run.expectInfo());
  }

  ProbeSheet with(DnsProbe run) {
    Optional<DnsSheet> learned = Optional.of(run.sheet());
    return new ProbeSheet(
        success, duration, failedDueToRegex, lookup, tls, http, learned, icmp, expectInfo);
  }

  ProbeSheet with(IcmpProbe run) {
    Optional<IcmpSheet> learned = Optional.of(run.sheet());
    return new ProbeSheet(
        success, duration, failedDueToRegex, lookup, tls, http, dns, learned, expectInfo);
  }
}
