package dev.exporterkit.samples.blackbox.http;

import static java.io.InputStream.nullInputStream;

import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.probe.Hostname;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.Socket;
import org.jspecify.annotations.Nullable;

/** Sends a request to a web server, follows its redirects, and checks the last response. */
public final class HttpProbe {
  private static final int MAX_REDIRECTS = 10;

  private final HttpModule module;
  private final Probe probe;
  private final OkHttpClient client;
  private final HttpChecks checks;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Body body;
  private Optional<TlsSheet> tls = Optional.empty();
  private @Nullable ReadHead lastHead;
  private int redirects;
  private boolean failedDueToRegex;

  /** Prepares a probe. */
  public HttpProbe(HttpModule module, Probe probe, WarmClient client) {
    this.module = module;
    this.probe = probe;
    this.client = client.get();
    this.body = new Body(module.maxBody());
    this.checks = new HttpChecks(module, probe.deadline());
  }

  /**
   * Probes.
   *
   * @throws IOException if the target does not do what the module requires
   */
  public void run() throws IOException {
    HttpAddress address = HttpAddress.of(probe.target().text());
    Requests requests = new Requests(module, address, Hostname.of(probe.target()));
    Optional<String> location = ask(address, requests);
    while (location.isPresent()) {
      address = address.to(location.get());
      location = ask(address, requests);
    }
  }

  /** Returns the results. */
  public HttpSheet sheet() {
    Optional<ReadHead> head = Optional.ofNullable(lastHead);
    return new HttpSheet(
        stopwatch.phases(),
        head.map(ReadHead::contentLength).orElse(0L),
        body.length(),
        redirects,
        tls.isPresent(),
        head.map(ReadHead::status).orElse(0),
        head.map(ReadHead::versionNumber).orElse(0.0),
        head.flatMap(found -> found.value("Last-Modified")).flatMap(HttpDate::parse));
  }

  /** Returns the results of the last handshake; empty if the last response did not use TLS. */
  public Optional<TlsSheet> tls() {
    return tls;
  }

  /** Returns whether the probe failed because of a regular expression for headers or body. */
  public boolean failedDueToRegex() {
    return failedDueToRegex;
  }

  /** Sends one request; returns the next address if the response is a redirect to follow. */
  private Optional<String> ask(HttpAddress address, Requests requests) throws IOException {
    Hop hop = new Hop(client, module, address);
    resolve(hop, requests);
    stopwatch.expectRequest();
    probe.trace().add("Asking", "url", address.shown());
    try (Response response = hop.ask(probe, requests, new Phases(stopwatch, probe.trace()))) {
      ReadHead head = ReadHead.of(response);
      probe.trace().add("Received response", "status", head.status());
      Optional<String> location = head.redirect();
      redirects += location.filter(HttpAddress::isReadable).isPresent() ? 1 : 0;
      if (location.isPresent() && module.follows() && redirects <= MAX_REDIRECTS) {
        requests.after(address, response);
        return location;
      }
      lastHead = head;
      tls = hop.tls();
      endUpgrade(response);
      judge(head, response);
      return Optional.empty();
    }
  }

  /** Closes a connection that has switched to another protocol. */
  private static void endUpgrade(Response response) throws IOException {
    @Nullable Socket socket = response.socket();
    if (socket != null) {
      socket.cancel();
      socket.getSource().close();
      socket.getSink().close();
    }
  }

  private void resolve(Hop hop, Requests requests) throws IOException {
    stopwatch.start();
    try {
      hop.resolve(probe, requests, redirects > 0);
    } finally {
      if (redirects > 0 || !module.leavesResolvingToProxy()) {
        stopwatch.end(Phase.RESOLVE);
      }
    }
  }

  /** Checks the head, reads the body if there is one, and checks the rest. */
  private void judge(ReadHead head, Response response) throws IOException {
    ProbeFailedException problem = problemOf(head);
    boolean searched = problem == null && checks.needBody();
    boolean read = head.redirect().isEmpty() && !head.isUpgrade();
    stopwatch.start();
    try {
      if (read) {
        read(head.hasBody() ? response.body().byteStream() : nullInputStream(), searched);
      }
    } finally {
      stopwatch.end(Phase.TRANSFER);
    }
    if (problem != null) {
      throw problem;
    }
    failedDueToRegex = searched;
    if (!read && searched) {
      throw new ProbeFailedException("the response has no body that can be searched");
    }
    checks.body(body.text());
    failedDueToRegex = false;
    checks.version(head);
    checks.tls(tls.isPresent());
  }

  /** Reads a body; a truncated one cannot be searched. */
  private void read(InputStream in, boolean searched) throws IOException {
    InputStream unpacked = Body.unpack(in, module.compression());
    failedDueToRegex |= searched;
    body.read(unpacked, searched);
  }

  private @Nullable ProbeFailedException problemOf(ReadHead head) {
    try {
      checks.status(head);
      failedDueToRegex = true;
      checks.headers(head);
      failedDueToRegex = false;
      return null;
    } catch (ProbeFailedException e) {
      return e;
    }
  }
}
