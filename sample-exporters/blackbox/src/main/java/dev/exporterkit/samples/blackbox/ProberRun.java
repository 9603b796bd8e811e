package dev.exporterkit.samples.blackbox;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.samples.blackbox.config.Module;
import dev.exporterkit.samples.blackbox.dns.DnsProbe;
import dev.exporterkit.samples.blackbox.dns.DnsSheet;
import dev.exporterkit.samples.blackbox.http.HttpProbe;
import dev.exporterkit.samples.blackbox.http.HttpSheet;
import dev.exporterkit.samples.blackbox.icmp.IcmpProbe;
import dev.exporterkit.samples.blackbox.icmp.IcmpSheet;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.tcp.TcpProbe;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.util.Optional;

/** One run of a module's prober, and what it learned, whether it failed or not. */
interface ProberRun {

  /** Returns the run that a module asks for. */
  static ProberRun of(Module module, Probe probe) {
    return switch (module.prober()) {
      case HTTP -> new HttpRun(new HttpProbe(module.http(), probe));
      case TCP -> new TcpRun(new TcpProbe(module.tcp(), probe));
      case DNS -> new DnsRun(new DnsProbe(module.dns(), probe));
      case ICMP -> new IcmpRun(new IcmpProbe(module.icmp(), probe));
      case GRPC ->
          throw new UnsupportedOperationException(
              "there is no prober grpc here. Probe the port with tcp, or use the reference.");
    };
  }

  /**
   * Probes.
   *
   * @throws IOException if the target does not do what the module asks for
   */
  void run() throws IOException;

  default Optional<Boolean> failedDueToRegex() {
    return Optional.empty();
  }

  default Optional<TlsSheet> tls() {
    return Optional.empty();
  }

  default Optional<HttpSheet> http() {
    return Optional.empty();
  }

  default Optional<DnsSheet> dns() {
    return Optional.empty();
  }

  default Optional<IcmpSheet> icmp() {
    return Optional.empty();
  }

  default Optional<DynamicFamily> expectInfo() {
    return Optional.empty();
  }

  /** A run of the HTTP prober. */
  record HttpRun(HttpProbe probe) implements ProberRun {
    @Override
    public void run() throws IOException {
      probe.run();
    }

    @Override
    public Optional<Boolean> failedDueToRegex() {
      return Optional.of(probe.failedDueToRegex());
    }

    @Override
    public Optional<TlsSheet> tls() {
      return probe.tls();
    }

    @Override
    public Optional<HttpSheet> http() {
      return Optional.of(probe.sheet());
    }
  }

  /** A run of the TCP prober. */
  record TcpRun(TcpProbe probe) implements ProberRun {
    @Override
    public void run() throws IOException {
      probe.run();
    }

    @Override
    public Optional<Boolean> failedDueToRegex() {
      return Optional.of(probe.failedDueToRegex());
    }

    @Override
    public Optional<TlsSheet> tls() {
      return probe.tls();
    }

    @Override
    public Optional<DynamicFamily> expectInfo() {
      return probe.expectInfo();
    }
  }

  /** A run of the DNS prober. */
  record DnsRun(DnsProbe probe) implements ProberRun {
    @Override
    public void run() throws IOException {
      probe.run();
    }

    @Override
    public Optional<DnsSheet> dns() {
      return Optional.of(probe.sheet());
    }
  }

  /** A run of the ICMP prober. */
  record IcmpRun(IcmpProbe probe) implements ProberRun {
    @Override
    public void run() throws IOException {
      probe.run();
    }

    @Override
    public Optional<IcmpSheet> icmp() {
      return Optional.of(probe.sheet());
    }
  }
}
