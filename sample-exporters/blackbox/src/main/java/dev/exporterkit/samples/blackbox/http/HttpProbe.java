package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.http.Route.Way;
import dev.exporterkit.samples.blackbox.probe.Hostname;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.tls.TlsClient;
import dev.exporterkit.samples.blackbox.tls.TlsSession;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a web server, follows its redirects, and judges the last answer. */
public final class HttpProbe {
  private static final int MAX_REDIRECTS = 10;

  private final HttpModule module;
  private final Probe probe;
  private final HttpChecks checks;
  private final Stopwatch stopwatch = new Stopwatch();
  private final Body body = new Body();
  private Optional<TlsSheet> tls = Optional.empty();
  private @Nullable ResponseHead answer;
  private int redirects;
  private long contentLength;
  private boolean failedDueToRegex;

  /** Prepares a probe. */
  public HttpProbe(HttpModule module, Probe probe) {
    this.module = module;
    this.probe = probe;
    this.checks = new HttpChecks(module, probe.deadline());
  }

  /**
   * Probes.
   *
   * @throws IOException if the target does not do what the module asks for
   */
  public void run() throws IOException {
    HttpAddress address = HttpAddress.of(probe.target().text());
    Requests requests = new Requests(module, address, Hostname.of(probe.target()));
    Route route = route(requests);
    Optional<String> location = ask(address, wayTo(address, route), requests);
    while (location.isPresent()) {
      address = address.to(location.get());
      location = ask(address, wayTo(address, route), requests);
    }
  }

  /** Returns what was learned. */
  public HttpSheet sheet() {
    Optional<ResponseHead> head = Optional.ofNullable(answer);
    return new HttpSheet(
        stopwatch.phases(),
        contentLength,
        body.length(),
        redirects,
        tls.isPresent(),
        head.map(ResponseHead::status).orElse(0),
        head.map(ResponseHead::versionNumber).orElse(0.0),
        head.flatMap(found -> found.value("Last-Modified")).flatMap(HttpProbe::time));
  }

  /** Returns what the last handshake told; empty if the last answer did not come over TLS. */
  public Optional<TlsSheet> tls() {
    return tls;
  }

  /** Tells whether an expression for headers or body made the probe fail. */
  public boolean failedDueToRegex() {
    return failedDueToRegex;
  }

  private Route route(Requests requests) {
    return module
        .proxy()
        .<Route>map(proxy -> new ProxyRoute(proxy, module, probe, requests))
        .orElseGet(() -> new DirectRoute(module.addressChoice(), probe));
  }

  private Way wayTo(HttpAddress address, Route route) throws IOException {
    stopwatch.start();
    try {
      return route.to(address, redirects > 0);
    } finally {
      if (redirects > 0 || !module.leavesResolvingToProxy()) {
        stopwatch.end(Phase.RESOLVE);
      }
    }
  }

  /** Asks once; returns where to ask next, if the answer is a redirect that is followed. */
  private Optional<String> ask(HttpAddress address, Way way, Requests requests) throws IOException {
    HttpRequest request = requests.to(address);
    try (Connection connection = connect(address, way, requests.serverName(address))) {
      probe.target().log("Asking", "method", request.method(), "url", address.shown());
      ResponseHead head = connection.ask(request, stopwatch);
      probe.target().log("Received answer", "status", head.status());
      redirects += head.isRedirect() ? 1 : 0;
      if (head.isRedirect() && module.follows() && redirects <= MAX_REDIRECTS) {
        requests.answered(address, head);
        return head.value("Location");
      }
      answer = head;
      contentLength = head.contentLength();
      tls = connection.tls();
      judge(head, connection.body(request, head));
      return Optional.empty();
    }
  }

  private Connection connect(HttpAddress address, Way way, String serverName) throws IOException {
    stopwatch.expectRequest();
    stopwatch.start();
    Socket plain = way.connect();
    stopwatch.end(Phase.CONNECT);
    if (!address.isTls()) {
      return Connection.plain(plain);
    }
    TlsSession session =
        TlsClient.of(module.tlsConfig()).handshake(plain, address.port(), serverName);
    stopwatch.end(Phase.TLS);
    return Connection.over(session);
  }

  /** Judges the head, reads the body in any case, and judges the rest. */
  private void judge(ResponseHead head, InputStream in) throws IOException {
    ProbeFailedException problem = problemOf(head);
    if (!head.isRedirect()) {
      body.read(in, module.compression(), problem == null && checks.needBody());
      stopwatch.end(Phase.TRANSFER);
    }
    if (problem != null) {
      throw problem;
    }
    failedDueToRegex = true;
    if (head.isRedirect() && checks.needBody()) {
      throw new ProbeFailedException("the body of a redirect is not read, so it cannot be checked");
    }
    checks.body(body.text());
    failedDueToRegex = false;
  }

  private @Nullable ProbeFailedException problemOf(ResponseHead head) {
    try {
      checks.version(head);
      checks.tls(tls.isPresent());
      checks.status(head);
      failedDueToRegex = true;
      checks.headers(head);
      failedDueToRegex = false;
      return null;
    } catch (ProbeFailedException e) {
      return e;
    }
  }

  private static Optional<Instant> time(String header) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
