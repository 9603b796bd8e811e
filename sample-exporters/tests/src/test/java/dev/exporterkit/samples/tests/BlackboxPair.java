package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/** The blackbox exporter beside Debian's {@code prometheus-blackbox-exporter}, with one file. */
final class BlackboxPair implements AutoCloseable {
  private final Daemon reference;
  private final int referencePort;
  private final Exporter ours;

  private BlackboxPair(Daemon reference, int referencePort, Exporter ours) {
    this.reference = reference;
    this.referencePort = referencePort;
    this.ours = ours;
  }

  static BlackboxPair start(Path file) throws Exception {
    int port = Ports.free();
    Daemon reference =
        Daemon.start(
            "prometheus-blackbox-exporter",
            "--config.file=" + file,
            "--web.listen-address=127.0.0.1:" + port);
    reference.awaitLine("Listening on");
    return new BlackboxPair(
        reference, port, Exporter.start(BlackboxExporter.class, "--config.file=" + file));
  }

  /** Compares the answers about one target: verdict, families, series, and values but for times. */
  void assertSame(String module, String target, boolean success) throws Exception {
    assertSame(module, target, success, Set.of());
  }

  /** As the other, but leaves out the values of some series. */
  void assertSame(String module, String target, boolean success, Set<String> different)
      throws Exception {
    // Side by side, since both may wait for a time-out.
    FutureTask<Samples> reference = new FutureTask<>(() -> probe(referencePort, module, target));
    new Thread(reference, "reference").start();
    Samples found = ours(module, target);
    Samples theirs = reference.get();
    String what = module + " of " + target;
    assertThat(theirs.value("probe_success")).as(what).isEqualTo(success ? 1 : 0);
    assertThat(found.types()).as(what).isEqualTo(theirs.types());
    assertThat(found.values().keySet()).as(what).isEqualTo(theirs.values().keySet());
    Predicate<String> still = series -> !different.contains(series) && !isDuration(series);
    assertThat(found.only(still).values()).as(what).isEqualTo(theirs.only(still).values());
  }

  /** Returns what only ours tells of one target. */
  Samples ours(String module, String target) throws Exception {
    return probe(ours.port(), module, target).only(name -> !name.startsWith("blackbox_"));
  }

  @Override
  public void close() {
    ours.close();
    reference.close();
  }

  static Samples probe(int port, String module, String target) throws Exception {
    String query = "module=" + module + "&target=" + URLEncoder.encode(target, UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/probe?" + query)).build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Samples.parse(answer.body());
  }

  private static boolean isDuration(String series) {
    return series.matches("probe_(dns_lookup_time|([a-z]+_)?duration)_seconds.*");
  }
}
