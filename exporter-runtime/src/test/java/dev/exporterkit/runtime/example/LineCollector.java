package dev.exporterkit.runtime.example;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Reads the first line of a server. */
public final class LineCollector {
  static final int STANDARD_PORT = 22;

  /** What a line must begin with. */
  record Module(String prefix) {}

  record Line(boolean expected, long length) {}

  private final AllowedNetwork network;
  private final ProbeTrace trace;

  @Inject
  LineCollector(AllowedNetwork network, ProbeTrace trace) {
    this.network = network;
    this.trace = trace;
  }

  Line probe(Target target, Module module, ScrapeContext scrape) throws IOException {
    int port = target.port().orElse(STANDARD_PORT);
    InetAddress address = network.resolve(target.host(), port).get(0);
    Deadline deadline = scrape.deadline();
    try (deadline;
        Socket socket = deadline.guard(new Socket())) {
      socket.connect(new InetSocketAddress(address, port), deadline.remainingMillis());
      trace.add("Connected", "to", socket.getRemoteSocketAddress());
      String line =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
      if (line == null) {
        throw new IOException("closed without a line");
      }
      trace.add("Line came", "line", line);
      return new Line(line.startsWith(module.prefix()), line.length());
    } catch (IOException e) {
      throw deadline.failure(e);
    }
  }
}
