package dev.exporterkit.samples.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.load.LoadExporter;
import dev.exporterkit.samples.tests.Exporter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask for much and stop reading. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StuckReadersTest {
  private static final int READERS = 40;
  private static final int ROWS = 2_500;

  /** The bodies' own budget of 32 MB, a sheet for each answer, and what a JVM takes as it likes. */
  private static final long GROWTH = 100L << 20;

  @Test
  void readersThatStopCostNoMoreThanTheirBudget() throws Exception {
    List<Socket> readers = new ArrayList<>();
    try (Exporter exporter =
        Exporter.start(
            List.of("-XX:+UseSerialGC", "-Xms8m", "-Xmn4m"),
            LoadExporter.class,
            "--load.rows=" + ROWS,
            "--web.response-timeout=3s")) {
      JavaProcess process = new JavaProcess(exporter.daemon().pid());
      exporter.scrape();
      long resident = process.resident();
      long descriptors = process.descriptors();
      for (int i = 0; i < READERS; i++) {
        readers.add(stuck(exporter.port()));
      }
      long most = 0;
      for (int i = 0; i < 20; i++) {
        Thread.sleep(100);
        most = Math.max(most, process.resident());
      }
      assertThat(most - resident).isLessThan(GROWTH);

      process.await("responses are ended", held -> held.descriptors() <= descriptors + 3);
      exporter.daemon().awaitLine("Responses end early");
      assertThat(exporter.scrape().value("load_up")).isEqualTo(1);
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  private static Socket stuck(int port) throws Exception {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1 << 12);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
    return socket;
  }
}
