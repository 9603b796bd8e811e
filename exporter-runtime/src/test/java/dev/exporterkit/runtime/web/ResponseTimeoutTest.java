package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ResponseTimeoutTest {
  private static final int READERS = 40;
  private static final WebLimits LIMITS =
      new WebLimits(
          READERS,
          READERS,
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          Duration.ZERO,
          Duration.ofSeconds(2));

  /** Of the tests that advance the clock. */
  private static final Duration LIMIT = Duration.ofMillis(50);

  /** More than sockets hold for both sides. */
  private static final int ROWS = 150_000;

  private final ManualClock clock = new ManualClock();

  @Test
  void answersThatNobodyReadsEnd() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ScriptedCollector slow = new ScriptedCollector("slow", scrape -> release.await());
    List<Socket> readers = new ArrayList<>();
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(slow).with(new Wide().bound()).limits(LIMITS))) {
      for (int i = 0; i < READERS; i++) {
        readers.add(readerThatStops(exporter, "exclude%5B%5D=slow"));
      }
      for (Socket reader : readers) {
        assertThat(status(reader)).isEqualTo("HTTP/1.1 200");
      }
      awaitFree(exporter);
      List<Long> taken = new ArrayList<>();
      for (Socket reader : readers) {
        taken.add(rest(reader));
      }

      HttpResponse<String> next = exporter.get("/metrics?collect[]=wide");
      assertThat(next.body()).contains("test_up 1\n").hasLineCount(ROWS + 24);
      assertThat(taken).anyMatch(bytes -> bytes < next.body().length());
      // Chunks would mean that there is no memory left to keep the answer in.
      assertThat(compressed(exporter).headers().firstValue("Content-Length")).isPresent();

      List<CompletableFuture<HttpResponse<String>>> everySlotAndOne =
          IntStream.range(0, READERS + 1)
              .mapToObj(i -> exporter.getLater("/metrics?collect[]=slow"))
              .toList();
      assertThat(ServedExporter.first(everySlotAndOne).statusCode()).isEqualTo(503);
      release.countDown();
      int served = 0;
      for (CompletableFuture<HttpResponse<String>> answer : everySlotAndOne) {
        served += answer.get().statusCode() == 200 ? 1 : 0;
      }
      assertThat(served).isEqualTo(READERS);
    } finally {
      close(readers);
    }
  }

  @Test
  void clientsThatHangUpAreForgotten() throws Exception {
    Semaphore entered = new Semaphore(0);
    Semaphore release = new Semaphore(0);
    ScriptedCollector slow =
        new ScriptedCollector(
            "slow",
            scrape -> {
              entered.release();
              release.acquire();
            });
    WebLimits limits =
        new WebLimits(
            0,
            0,
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ZERO,
            Duration.ofSeconds(30));
    try (ServedExporter exporter = new ServedExporter(new ScriptedExporter(slow).limits(limits))) {
      // More in all than the connections that the server may have.
      for (int round = 0; round < 4; round++) {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
          clients.add(readerThatStops(exporter, ""));
        }
        entered.acquire();
        close(clients);
        release.release();
      }
      release.release(1_000);
      assertThat(exporter.get("/metrics").body())
          .contains("test_scrape_collector_success{collector=\"slow\"} 1\n", "test_up 1\n");
    }
  }

  @Test
  void interruptOfOneAnswerSparesTheNext() {
    ResponseTimeout timeout = new ResponseTimeout(LIMIT, clock);

    for (int i = 0; i < 2; i++) {
      assertThatIOException()
          .isThrownBy(
              () ->
                  timeout.send(
                      () -> {
                        clock.advance(LIMIT);
                        untilInterrupted();
                      }))
          .withMessage("the client did not read the response in time");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void stopLeavesReadersLessTime() throws Exception {
    ResponseTimeout timeout = new ResponseTimeout(Duration.ofHours(1), clock);
    CompletableFuture<Void> before = sendUntilInterrupted(timeout);
    timeout.shorten(LIMIT);
    clock.advance(LIMIT);

    before.get();
    assertThatIOException()
        .isThrownBy(
            () ->
                timeout.send(
                    () -> {
                      clock.advance(LIMIT);
                      untilInterrupted();
                    }));
  }

  @Test
  void answerThatHasEndedIsNotInterrupted() throws Exception {
    ResponseTimeout timeout = new ResponseTimeout(LIMIT, clock);
    timeout.send(() -> {});
    CompletableFuture<Void> later = sendUntilInterrupted(timeout);
    clock.advance(LIMIT);

    // Whoever is overdue first is interrupted first.
    later.get();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** One look at the clock does not find both. */
  @Test
  void laterAnswerEndsInItsOwnTime() throws Exception {
    ResponseTimeout timeout = new ResponseTimeout(LIMIT, clock);
    CompletableFuture<Void> first = sendUntilInterrupted(timeout);
    clock.advance(LIMIT.dividedBy(2));
    CompletableFuture<Void> second = sendUntilInterrupted(timeout);
    clock.advance(LIMIT.dividedBy(2));
    first.get();
    assertThat(second).isNotDone();

    clock.advance(LIMIT.dividedBy(2));
    second.get();
  }

  /** Begins to send on another thread; the result is there once that has been interrupted. */
  private static CompletableFuture<Void> sendUntilInterrupted(ResponseTimeout timeout)
      throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () ->
                assertThatIOException()
                    .isThrownBy(
                        () ->
                            timeout.send(
                                () -> {
                                  entered.countDown();
                                  untilInterrupted();
                                })),
            task -> new Thread(task, "sending").start());
    entered.await();
    return sending;
  }

  /** The clock passes the time of the slow reader, and stops for the next. */
  @Test
  void slowReaderLeavesTheNextScrapeItsTime() throws Exception {
    AtomicReference<Duration> left = new AtomicReference<>(Duration.ZERO);
    ScriptedCollector other =
        new ScriptedCollector("other", scrape -> left.set(scrape.remaining()));
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(other).with(new Wide().bound()).clock(clock))) {
      try (Socket reader = readerThatStops(exporter, "collect%5B%5D=wide")) {
        assertThat(status(reader)).isEqualTo("HTTP/1.1 200");
        clock.advance(Duration.ofSeconds(5));
        rest(reader);
      }
      exporter.send(
          exporter.request("/metrics?collect[]=other").header(ScrapeDeadline.HEADER, "10").build());
    }
    assertThat(left.get()).isGreaterThan(Duration.ofSeconds(8));
  }

  private static void untilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  /** Asks for nothing; while all wait for readers, even that is refused. */
  private static void awaitFree(ServedExporter exporter) throws Exception {
    exporter.awaitStatus(200, "/metrics?exclude[]=wide&exclude[]=slow");
  }

  private static String status(Socket reader) throws IOException {
    return new String(reader.getInputStream().readNBytes(12), US_ASCII);
  }

  private static HttpResponse<String> compressed(ServedExporter exporter) throws Exception {
    return exporter.send(
        exporter.request("/metrics?collect[]=wide").header("Accept-Encoding", "gzip").build());
  }

  /** Asks, and takes as little as a socket can. */
  private static Socket readerThatStops(ServedExporter exporter, String query) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoLinger(true, 0);
    socket.connect(new InetSocketAddress("127.0.0.1", exporter.port()));
    socket
        .getOutputStream()
        .write(
            "GET /metrics?%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                .formatted(query)
                .getBytes(US_ASCII));
    return socket;
  }

  /** Returns how many bytes come before the server's end. */
  private static long rest(Socket reader) throws IOException {
    long count = 0;
    byte[] bytes = new byte[1 << 16];
    try {
      for (int n = 0; n >= 0; n = reader.getInputStream().read(bytes)) {
        count += n;
      }
    } catch (IOException e) {
      return count; // reset
    }
    return count;
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Has many rows that hardly shrink. */
  private static final class Wide implements CollectorBinding<Wide> {
    private static final RowSchema ROW =
        RowSchema.withLabels("id").gauge(ColumnType.LONG, "test_wide_rows", "Wide rows.").build();

    BoundCollector<Wide> bound() {
      return new BoundCollector<>(
          this, this, CollectorSettings.of(descriptor()), drop -> {}, new CurrentScrape());
    }

    @Override
    public Class<Wide> type() {
      return Wide.class;
    }

    @Override
    public CollectorDescriptor descriptor() {
      return new CollectorDescriptor("wide", "Has wide rows.", true);
    }

    @Override
    public List<RowSchema> schemas() {
      return List.of(ROW);
    }

    @Override
    public void fetch(Wide collector, CollectRequest run, SheetBuilder sheet) {
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < ROWS; i++) {
        RowBuilder row = sheet.row(ROW);
        StringBuilder id = new StringBuilder();
        for (int j = 0; j < 6; j++) {
          id.append(Long.toString(random.nextLong(), 36));
        }
        row.label(0, id.toString());
        row.value(0, 1L);
      }
    }
  }
}
