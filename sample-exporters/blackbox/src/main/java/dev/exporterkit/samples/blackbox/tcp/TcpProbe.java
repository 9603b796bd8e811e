package dev.exporterkit.samples.blackbox.tcp;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.samples.blackbox.config.ExpectLabel;
import dev.exporterkit.samples.blackbox.config.QueryResponse;
import dev.exporterkit.samples.blackbox.config.TcpModule;
import dev.exporterkit.samples.blackbox.probe.BoundedText;
import dev.exporterkit.samples.blackbox.probe.Hostname;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.probe.Utf8;
import dev.exporterkit.samples.blackbox.tls.TlsClient;
import dev.exporterkit.samples.blackbox.tls.TlsSession;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects, performs a TLS handshake if configured, and holds the conversation of the module. */
public final class TcpProbe {
  private final TcpModule module;
  private final Probe probe;
  private final SentText sent = new SentText();
  private Optional<TlsSheet> tls = Optional.empty();
  private Optional<DynamicFamily> expectInfo = Optional.empty();
  private boolean failedDueToRegex;

  /** Prepares a probe. */
  public TcpProbe(TcpModule module, Probe probe) {
    this.module = module;
    this.probe = probe;
  }

  /**
   * Probes.
   *
   * @throws IOException if the target does not do what the module requires
   */
  public void run() throws IOException {
    TcpAddress address = TcpAddress.of(probe.target());
    InetAddress found = probe.resolve(address.host(), address.port(), module.addressChoice());
    try (Socket socket = probe.connect(found, address.port(), module.sourceIpAddress())) {
      probe.trace().add("Connected");
      converse(module.tls() ? encrypt(socket, address) : socket, address);
    }
  }

  /** Returns the results of the last handshake; empty if there was none. */
  public Optional<TlsSheet> tls() {
    return tls;
  }

  /** Returns the labels that the module takes from the lines of the target. */
  public Optional<DynamicFamily> expectInfo() {
    return expectInfo;
  }

  /** Returns whether an expected line was missing. */
  public boolean failedDueToRegex() {
    return failedDueToRegex;
  }

  private void converse(Socket begin, TcpAddress address) throws IOException {
    Socket socket = begin;
    Lines lines = new Lines(socket);
    for (QueryResponse turn : module.queryResponse()) {
      byte[] message = bytes(turn.send());
      if (turn.expect().isPresent()) {
        Matcher match = await(turn.expect().get(), lines);
        message = Groups.fill(message, match);
        expose(turn.labels(), match);
      }
      if (message.length > 0) {
        // Not the line itself: it may contain a password.
        probe.trace().add("Sending", "bytes", message.length);
        sent.add(Utf8.decode(message));
        lines.write(message);
      }
      if (turn.starttls()) {
        socket = encrypt(socket, address);
        lines = new Lines(socket);
      }
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private Socket encrypt(Socket plain, TcpAddress address) throws IOException {
    Optional<String> hostname = Hostname.of(probe.target());
    String serverName = module.tlsConfig().serverName().or(() -> hostname).orElse(address.host());
    TlsSession session =
        TlsClient.of(module.tlsConfig()).handshake(plain, address.port(), serverName);
    tls = Optional.of(session.sheet());
    return session.socket();
  }

  /** Reads lines until one matches. */
  private Matcher await(Pattern expected, Lines lines) throws IOException {
    String last = "";
    for (Optional<String> line = lines.read(); line.isPresent(); line = lines.read()) {
      last = sent.without(line.get());
      probe.trace().add("Read", "line", last);
      Optional<Matcher> match = BoundedText.find(expected, line.get(), probe.deadline());
      if (match.isPresent()) {
        return match.get();
      }
    }
    failedDueToRegex = true;
    throw new ProbeFailedException("no line matched " + expected + "; the last line was: " + last);
  }

  private void expose(List<ExpectLabel> labels, Matcher match) {
    if (!labels.isEmpty()) {
      @Nullable String[] values =
          labels.stream().map(label -> Groups.fill(label.value(), match)).toArray(String[]::new);
      expectInfo =
          Optional.of(
              DynamicFamily.of(
                      MetricType.INFO,
                      "probe_expect_info",
                      "Labels that the module takes from the lines of the target.",
                      labels.stream().map(ExpectLabel::name).toList())
                  .row(1, values));
    }
  }
}
