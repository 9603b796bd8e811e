package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.exporterkit.runtime.example.QueueExporter;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** More clients than files that may be open. The JDK's properties shorten its patience. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
final class FewFilesTest {
  private static final int FILES = 200;

  private final List<Socket> idle = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : idle) {
      socket.close();
    }
  }

  @Test
  void idleConnectionsLeaveHealthReachable() throws Exception {
    try (RunningProgram program = start("-Dsun.net.httpserver.maxReqTime=1")) {
      int port = program.port();
      fill(port);

      program.awaitLine("Idle connections reach the limit");
      awaitHealth(port);
    }
  }

  private static RunningProgram start(String options) throws IOException {
    return RunningProgram.startWithFiles(
        FILES,
        QueueExporter.class,
        Map.of("JDK_JAVA_OPTIONS", options),
        "--web.listen-address=127.0.0.1:0");
  }

  private void fill(int port) throws IOException {
    for (int i = 0; i < FILES; i++) {
      idle.add(new Socket("127.0.0.1", port));
    }
  }

  private static void awaitHealth(int port) {
    while (!isHealthy(port)) {
      Thread.onSpinWait();
    }
  }

  private static boolean isHealthy(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET /-/healthy HTTP/1.1\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII)
          .startsWith("HTTP/1.1 200 ");
    } catch (IOException e) { // refused as yet
      return false;
    }
  }
}
