package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.config.DnsModule;
import dev.exporterkit.samples.blackbox.dns.DnsSheet.Phase;
import dev.exporterkit.samples.blackbox.dns.Transports.Transport;
import dev.exporterkit.samples.blackbox.probe.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks a name server, and judges its answer. */
public final class DnsProbe {
  private static final int PORT = 53;

  private final DnsModule module;
  private final Probe probe;
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
  private @Nullable Answer answer;
  private OptionalLong serial = OptionalLong.empty();

  /** Prepares a probe. */
  public DnsProbe(DnsModule module, Probe probe) {
    this.module = module;
    this.probe = probe;
    for (Phase phase : Phase.values()) {
      phases.put(phase, Duration.ZERO);
    }
  }

  /**
   * Probes.
   *
   * @throws IOException if the target does not do what the module asks for
   */
  public void run() throws IOException {
    Question question = Question.of(module);
    int port = probe.target().port() < 0 ? PORT : probe.target().port();
    long start = System.nanoTime();
    InetAddress server = probe.resolve(probe.target().host(), port, module.addressChoice());
    start = end(Phase.RESOLVE, start);
    try (Transport transport = open(server, port)) {
      start = end(Phase.CONNECT, start);
      probe.target().log("Asking", "name", question.name(), "type", module.queryType());
      byte[] message = ask(transport, question, start);
      Answer parsed = Answer.parse(message);
      answer = parsed;
      serial = question.type() == Codes.SOA ? parsed.serial() : OptionalLong.empty();
      probe.target().log("Received answer", "answer", parsed);
      new RecordChecks(module, probe.deadline()).check(parsed);
    }
  }

  /** Returns what was learned. */
  public DnsSheet sheet() {
    Answer found = answer;
    return new DnsSheet(
        Map.copyOf(phases),
        found != null,
        found == null ? 0 : found.answers().size(),
        found == null ? 0 : found.authorities().size(),
        found == null ? 0 : found.additionals().size(),
        serial);
  }

  private Transport open(InetAddress server, int port) throws IOException {
    return switch (module.transportProtocol()) {
      case UDP -> Transports.udp(probe, server, port, module.sourceIpAddress());
      case TCP -> Transports.tcp(probe, server, port, module.sourceIpAddress());
    };
  }

  private byte[] ask(Transport transport, Question question, long start) throws IOException {
    try {
      return transport.ask(question);
    } finally {
      end(Phase.REQUEST, start);
    }
  }

  private long end(Phase phase, long start) {
    long now = System.nanoTime();
    phases.put(phase, Duration.ofNanos(now - start));
    return now;
  }
}
