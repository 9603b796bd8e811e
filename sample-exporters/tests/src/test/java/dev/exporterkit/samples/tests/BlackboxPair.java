package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import dev.exporterkit.testkit.reference.Comparison;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;

/** The blackbox exporter beside Debian's {@code prometheus-blackbox-exporter}, with one file. */
final class BlackboxPair implements AutoCloseable {
  private final Daemon reference;
  private final int port;
  private final ExporterExtension ours;

  private BlackboxPair(Daemon reference, int port, ExporterExtension ours) {
    this.reference = reference;
    this.port = port;
    this.ours = ours;
  }

  static BlackboxPair start(Path file) {
    int port = Ports.free();
    Daemon reference =
        Daemon.start(
            "prometheus-blackbox-exporter",
            "--config.file=" + file,
            "--web.listen-address=127.0.0.1:" + port);
    reference.awaitLine("Listening on");
    ExporterExtension ours =
        ExporterExtension.of(BlackboxExporter.class).flags("--config.file=" + file).start();
    return new BlackboxPair(reference, port, ours);
  }

  /** Compares two probes of a target: the verdict, families, series, and all values but times. */
  void assertSame(String module, String target, boolean success) throws Exception {
    // Side by side, because both may wait for a timeout.
    FutureTask<String> theirs = new FutureTask<>(() -> probeReference(module, target));
    new Thread(theirs, "reference").start();
    Scrape scrape = ours(module, target);
    assertThat(scrape).as("%s of %s", module, target).hasText("probe_success " + (success ? 1 : 0));
    Comparison.of(theirs.get(), scrape.text())
        .ignoringHelp()
        .ignoring("blackbox_*")
        .ignoringValues("probe_dns_lookup_time_*", "probe_duration_*")
        .ignoringValues("probe_*_duration_seconds")
        .assertSame();
  }

  Scrape ours(String module, String target) {
    ours.forgetLastScrape(); // its target may have changed
    return ours.probe(target, module);
  }

  private String probeReference(String module, String target) throws IOException {
    String query = "module=" + module + "&target=" + URLEncoder.encode(target, UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + port + "/probe?" + query);
    try (InputStream body = uri.toURL().openStream()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    ours.close();
    reference.close();
  }
}
