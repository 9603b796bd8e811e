package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.config.DnsModule;
import dev.exporterkit.samples.blackbox.dns.DnsSheet.Phase;
import dev.exporterkit.samples.blackbox.dns.Transports.Transport;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.tls.TlsClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** Sends a query to a name server, and checks the response. */
public final class DnsProbe {
  private static final int PORT = 53;
  private static final int TLS_PORT = 853;
  private static final List<Integer> SECTIONS =
      List.of(Section.ANSWER, Section.AUTHORITY, Section.ADDITIONAL);

  private final DnsModule module;
  private final Probe probe;
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
  private @Nullable Message answer;
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
   * @throws IOException if the target does not do what the module requires
   */
  public void run() throws IOException {
    Question question = Question.of(module);
    int port = probe.target().port().orElse(module.dnsOverTls() ? TLS_PORT : PORT);
    long start = System.nanoTime();
    InetAddress server = probe.resolve(probe.target().host(), port, module.addressChoice());
    start = end(Phase.RESOLVE, start);
    try (Transport transport = open(server, port)) {
      start = end(Phase.CONNECT, start);
      probe.trace().add("Asking", "name", module.queryName(), "type", module.queryType());
      Message received = ask(transport, question, start);
      answer = received;
      serial = question.isForStartOfAuthority() ? serialOf(received) : OptionalLong.empty();
      log(received);
      new RecordChecks(module, probe.deadline()).check(received);
    }
  }

  /** Returns the results. */
  public DnsSheet sheet() {
    return new DnsSheet(
        Map.copyOf(phases),
        answer != null,
        count(Section.ANSWER),
        count(Section.AUTHORITY),
        count(Section.ADDITIONAL),
        serial);
  }

  private int count(int section) {
    return answer == null ? 0 : answer.getSection(section).size();
  }

  /** Returns the serial number of the zone; 0 if the response has no SOA record. */
  private static OptionalLong serialOf(Message answer) {
    long serial = 0;
    for (Record found : answer.getSection(Section.ANSWER)) {
      serial = found instanceof SOARecord soa ? soa.getSerial() : serial;
    }
    return OptionalLong.of(serial);
  }

  private void log(Message answer) {
    probe.trace().add("Received response", "code", Rcode.string(answer.getRcode()));
    for (int section : SECTIONS) {
      for (Record found : answer.getSection(section)) {
        String text = RecordText.of(found);
        probe.trace().add("Found", "section", Section.string(section), "record", text);
      }
    }
  }

  private Transport open(InetAddress server, int port) throws IOException {
    return switch (module.transportProtocol()) {
      case UDP -> Transports.udp(probe, server, port, module.sourceIpAddress());
      case TCP -> Transports.tcp(encrypted(probe.connect(server, port, module.sourceIpAddress())));
    };
  }

  private Socket encrypted(Socket plain) throws IOException {
    if (!module.dnsOverTls()) {
      return plain;
    }
    try {
      String serverName = module.tlsConfig().serverName().orElse(probe.target().host());
      return TlsClient.of(module.tlsConfig())
          .handshake(plain, plain.getPort(), serverName)
          .socket();
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private Message ask(Transport transport, Question question, long start) throws IOException {
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
