package dev.exporterkit.runtime.web;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import dev.exporterkit.runtime.scrape.BoundCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class OverloadTest {
  private static final int CLIENTS = 200;

  private final CountDownLatch release = new CountDownLatch(1);
  private final Semaphore entered = new Semaphore(0);
  private final ScriptedCollector slow = new ScriptedCollector("slow", scrape -> release.await());
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void release() throws IOException {
    release.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void healthAnswersWhateverScrapesDo() throws Exception {
    try (ServedExporter exporter = new ServedExporter(new ScriptedExporter(slow))) {
      for (int i = 0; i < CLIENTS; i++) {
        sockets.add(scrape(exporter));
      }
      for (int i = 0; i < 50; i++) {
        assertThat(exporter.get("/-/healthy").statusCode()).isEqualTo(200);
      }
      awaitRefused(CLIENTS - 40);
      awaitCallers("http", 40); // all others wait for the one run
      assertThat(exporter.get("/-/healthy").statusCode()).isEqualTo(200);
      release.countDown();
      assertThat(answers("HTTP/1.1 200")).isEqualTo(40);
      assertThat(slow.runs()).isEqualTo(1);
    }
  }

  @Test
  void hangingProbesLeaveScrapesTheirPlaces() throws Exception {
    ScriptedCollector jobs = new ScriptedCollector("jobs", scrape -> {});
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(jobs).with(hanging()).limits(limits(1)))) {
      CompletableFuture<HttpResponse<String>> probe = exporter.getLater("/probe?target=a");
      entered.acquire();

      HttpResponse<String> refused = exporter.get("/probe?target=b");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      HttpResponse<String> metrics = exporter.get("/metrics");
      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body())
          .contains("test_exporter_refused_requests_total{handler=\"/metrics\"} 0\n")
          .contains("test_exporter_refused_requests_total{handler=\"/probe\"} 1\n");
      release.countDown();
      assertThat(probe.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void hangingScrapesLeaveProbesTheirPlaces() throws Exception {
    ScriptedProbe line = new ScriptedProbe((target, scrape) -> {});
    ScriptedCollector only =
        new ScriptedCollector(
            "only",
            scrape -> {
              entered.release();
              release.await();
            });
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(only).with(line.bound()).limits(limits(1)))) {
      CompletableFuture<HttpResponse<String>> scrape = exporter.getLater("/metrics");
      entered.acquire();

      assertThat(exporter.get("/metrics").statusCode()).isEqualTo(503);
      assertThat(exporter.get("/probe?target=a").statusCode()).isEqualTo(200);
      release.countDown();
      assertThat(scrape.get().body())
          .contains("test_exporter_refused_requests_total{handler=\"/metrics\"} 1\n");
    }
  }

  @Test
  void oneHostLeavesOthersTheirPlaces() throws Exception {
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter().with(hanging()).limits(limits(8)))) {
      List<CompletableFuture<HttpResponse<String>>> hung = new ArrayList<>();
      for (String target : List.of("Tarpit:1", "http://tarpit/2")) {
        hung.add(exporter.getLater("/probe?target=" + target));
        entered.acquire();
      }

      HttpResponse<String> refused = exporter.get("/probe?target=tarpit:3");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body())
          .isEqualTo("Limit of concurrent probes of one host reached (2), try again later.\n");
      hung.add(exporter.getLater("/probe?target=other"));
      entered.acquire();
      release.countDown();
      for (CompletableFuture<HttpResponse<String>> probe : hung) {
        assertThat(probe.get().statusCode()).isEqualTo(200);
      }
      exporter.awaitStatus(200, "/probe?target=tarpit:3");
    }
  }

  private BoundCollector<?> hanging() {
    return new ScriptedProbe(
            (target, scrape) -> {
              entered.release();
              release.await();
            })
        .bound();
  }

  @Test
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  void placesOfClientsThatHungUpAreGivenToOthers() throws Exception {
    ScriptedCollector only =
        new ScriptedCollector(
            "only",
            scrape -> {
              entered.release();
              release.await();
            });
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(only).limits(limits(1)))) {
      Socket gone = scrape(exporter);
      entered.acquire();
      assertThat(exporter.get("/metrics?name[]=test_none").statusCode()).isEqualTo(503);

      gone.close();
      exporter.awaitStatus(200, "/metrics?name[]=test_none");
    }
  }

  @Test
  @Timeout(60)
  @EnabledOnOs(OS.LINUX)
  void placesOfOneHostAreGivenToOthersToo() throws Exception {
    ScriptedProbe first =
        new ScriptedProbe(
            (target, scrape) -> {
              if (target.text().equals("tarpit:1")) {
                entered.release();
                release.await();
              }
            });
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter().with(first.bound()).limits(limits(4)))) {
      Socket gone = request(exporter, "/probe?target=tarpit:1");
      entered.acquire();
      assertThat(exporter.get("/probe?target=tarpit:2").statusCode()).isEqualTo(503);

      gone.close();
      exporter.awaitStatus(200, "/probe?target=tarpit:2");
    }
  }

  @Test
  void zeroIsNoLimit() throws Exception {
    CountDownLatch all = new CountDownLatch(60);
    ScriptedCollector[] meeting =
        IntStream.range(0, 60)
            .mapToObj(i -> new ScriptedCollector("c" + i, scrape -> meet(all)))
            .toArray(ScriptedCollector[]::new);
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(meeting).limits(limits(0)))) {
      List<CompletableFuture<HttpResponse<String>>> scrapes =
          IntStream.range(0, 60)
              .mapToObj(i -> exporter.getLater("/metrics?collect[]=c" + i))
              .toList();

      for (CompletableFuture<HttpResponse<String>> scrape : scrapes) {
        HttpResponse<String> response = scrape.get();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("test_up 1\n");
      }
    }
  }

  private static WebLimits limits(int requests) {
    return new WebLimits(
        requests,
        requests,
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        Duration.ZERO,
        Duration.ofSeconds(30));
  }

  private static void meet(CountDownLatch all) throws InterruptedException {
    all.countDown();
    all.await();
  }

  private static Socket scrape(ServedExporter exporter) throws IOException {
    return request(exporter, "/metrics");
  }

  private static Socket request(ServedExporter exporter, String path) throws IOException {
    Socket socket = exporter.socket();
    socket
        .getOutputStream()
        .write(
            """
            GET %s HTTP/1.1\r
            Host: x\r
            X-Prometheus-Scrape-Timeout-Seconds: 100\r
            \r
            """
                .formatted(path)
                .getBytes(US_ASCII));
    return socket;
  }

  /** Waits until so many clients have an answer while the scrape goes on. */
  private void awaitRefused(int count) {
    await(() -> sockets.stream().filter(OverloadTest::hasAnswer).count() == count);
  }

  private static boolean hasAnswer(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long answers(String status) throws IOException {
    long count = 0;
    for (Socket socket : sockets) {
      byte[] start = socket.getInputStream().readNBytes(status.length());
      count += new String(start, US_ASCII).equals(status) ? 1 : 0;
    }
    return count;
  }
}
