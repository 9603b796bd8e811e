package dev.exporterkit.client;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback address that answers each connection as a test says. */
final class FakeServer implements AutoCloseable {
  private final ServerSocket listener;
  private final CountDownLatch firstEnd = new CountDownLatch(1);
  private final AtomicInteger clients = new AtomicInteger();
  private final AtomicInteger all = new AtomicInteger();

  /** What is done with one connection, once something has been asked on it. */
  interface Answer {
    void write(OutputStream out) throws Exception;
  }

  FakeServer(Answer answer) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(() -> acceptAll(answer));
  }

  /** Returns a server that takes connections and says nothing. */
  static FakeServer silent() throws IOException {
    return new FakeServer(out -> Thread.sleep(Long.MAX_VALUE));
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Waits until a client has closed a connection. */
  boolean hasLostClient() throws InterruptedException {
    return firstEnd.await(30, TimeUnit.SECONDS);
  }

  /** Waits until no client has a connection; returns how many were there in all. */
  int awaitNoClients() {
    await(() -> clients.get() == 0);
    return all.get();
  }

  /** Waits until so many have connected in all. */
  void awaitClients(int count) {
    await(() -> all.get() >= count);
  }

  static void head(OutputStream out, String... lines) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\n" + String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII));
  }

  private void acceptAll(Answer answer) {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        clients.incrementAndGet();
        all.incrementAndGet();
        daemon(() -> serve(client, answer));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private void serve(Socket client, Answer answer) {
    try (client;
        InputStream in = client.getInputStream()) {
      in.read();
      Thread writer = daemon(() -> write(client, answer));
      while (in.read() >= 0) {}
      writer.interrupt();
    } catch (IOException e) {
      // A client that goes without a word is gone, too.
    }
    clients.decrementAndGet();
    firstEnd.countDown();
  }

  private static void write(Socket client, Answer answer) {
    try (client) {
      answer.write(client.getOutputStream());
    } catch (Exception e) {
      // The client does not want the rest.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
