package dev.exporterkit.testkit.server;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a server has received, for tests that read it or wait for it. */
final class Journal {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<byte[]> packets = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private int opened;
  private int closed;

  synchronized void opened() {
    opened++;
    notifyAll();
  }

  synchronized void closed() {
    closed++;
    notifyAll();
  }

  synchronized void add(byte[] received, int offset, int count) {
    bytes.write(received, offset, count);
    notifyAll();
  }

  synchronized void addPacket(byte[] packet) {
    packets.add(packet);
    add(packet, 0, packet.length);
  }

  synchronized void add(Request request) {
    requests.add(request);
    notifyAll();
  }

  /** Forgets everything but the connections that are open. */
  synchronized void forget() {
    bytes.reset();
    packets.clear();
    requests.clear();
    opened -= closed;
    closed = 0;
  }

  synchronized byte[] bytes() {
    return bytes.toByteArray();
  }

  synchronized List<byte[]> packets() {
    return List.copyOf(packets);
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  synchronized int connections() {
    return opened;
  }

  synchronized int openConnections() {
    return opened - closed;
  }

  /** Waits until a value is there, and returns it. */
  synchronized <T> T await(String what, Supplier<@Nullable T> value) {
    long end = System.nanoTime() + FakeServer.MAX_WAIT.toNanos();
    for (T found = value.get(); ; found = value.get()) {
      long remaining = end - System.nanoTime();
      if (found != null) {
        return found;
      }
      if (remaining <= 0) {
        throw new AssertionError(
            "not within %d seconds: %s; the server has had %d connections, has %d open, and received %s"
                .formatted(
                    FakeServer.MAX_WAIT.toSeconds(), what, opened, opened - closed, summary()));
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, remaining);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting: " + what, e);
      }
    }
  }

  private String summary() {
    return requests.isEmpty() ? bytes.size() + " bytes" : requests.toString();
  }
}
